package nl.samentel.schema.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Fictional events for tests. */
final class Events {
    private static final EventHeader HEADER = EventHeader.of("VTF", "testlab", "delivery-1");

    private Events() {}

    static Id32 id(String text) {
        try {
            return Id32.of(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An event with a value in every kind of field. */
    static Event full(int number) {
        return Event.builder(HEADER, id("event" + number), EventType.VT_REPORT, LocalDate.of(2022, 2, 23))
                .endDate(LocalDate.of(2022, 3, 1))
                .precision(DatePrecision.MONTH)
                .group(id("group" + number / 2))
                .caseTag(id("case" + number / 2))
                .role(SubjectRole.CHILD_VICTIM)
                .personTags(List.of(
                        new Tag(TagType.BSN, 1, id("bsn" + number)),
                        new Tag(TagType.NAME_DOB_SEX, 2, id("n" + number))))
                .householdTags(List.of(new Tag(TagType.ADDRESS, 1, id("address" + number))))
                .ageBand(AgeBand.AGE_12_17)
                .sex(Sex.F)
                .pc4("8302")
                .code(Attribute.REPORT_TYPE_NATIVE, "RE_REPORT")
                .code(Attribute.NATURES, "PHYSICAL_ABUSE")
                .code(Attribute.NATURES, "WITNESS_OF_VIOLENCE")
                .code(Attribute.RISK_FACTOR, "POVERTY")
                .quality(Set.of(Quality.BSN_INVALID, Quality.NAME_ONE_TOKEN))
                .build();
    }

    /** An event with nothing but what is required. */
    static Event bare(int number) {
        return Event.builder(HEADER, id("bare" + number), EventType.RESIDENCE, LocalDate.of(1969, 12, 31))
                .build();
    }

    static List<Event> several(int count) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(i % 3 == 2 ? bare(i) : full(i));
        }
        return events;
    }
}
