package nl.samentel.hub.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import nl.samentel.schema.event.AgeBand;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventBuilder;
import nl.samentel.schema.event.EventHeader;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.event.Sex;
import nl.samentel.schema.event.SubjectRole;
import nl.samentel.schema.event.Tag;
import nl.samentel.schema.event.TagType;

/** Makes events of people who do not exist. A person is a number; the same number has the same tags everywhere. */
public final class MadeUp {
    private MadeUp() {}

    /** Returns 32 bytes that depend on a text. */
    public static Id32 bytes(String text) {
        try {
            return Id32.of(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the BSN tag of a person. */
    public static Tag bsn(int person) {
        return new Tag(TagType.BSN, 1, bytes("bsn " + person));
    }

    /** Returns the address tag of a household. */
    public static Tag address(int household) {
        return new Tag(TagType.ADDRESS, 1, bytes("address " + household));
    }

    /** Makes a report about one child, living alone at an address of its own. */
    public static EventBuilder report(String delivery, int person, LocalDate date, String type) {
        return event("VTF", delivery, "report " + person, EventType.VT_REPORT, date)
                .group(bytes("group " + person))
                .role(SubjectRole.CHILD_VICTIM)
                .ageBand(AgeBand.AGE_04_11)
                .sex(Sex.F)
                .pc4("8302")
                .personTags(List.of(bsn(person)))
                .householdTags(List.of(address(person)))
                .code(Attribute.REPORT_TYPE_NATIVE, type);
    }

    /** Makes a flag that a person is a labour migrant, open since before all reports. */
    public static EventBuilder labourMigrant(String delivery, int person) {
        return event("GEM", delivery, "flag " + person, EventType.GROUP_FLAG, LocalDate.of(2022, 1, 1))
                .role(SubjectRole.CLIENT)
                .ageBand(AgeBand.AGE_04_11)
                .personTags(List.of(bsn(person)))
                .code(Attribute.TARGET_GROUP, "LABOUR_MIGRANT");
    }

    private static EventBuilder event(String partner, String delivery, String id, EventType type, LocalDate date) {
        return Event.builder(EventHeader.of(partner, Callers.DATALAB, delivery), bytes(id), type, date);
    }
}
