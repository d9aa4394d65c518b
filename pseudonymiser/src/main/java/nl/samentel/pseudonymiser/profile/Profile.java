package nl.samentel.pseudonymiser.profile;

import java.util.Optional;
import java.util.stream.Stream;
import nl.samentel.schema.event.TagType;

/**
 * Names a rule that turns raw fields into canonical bytes. A profile never changes: other rules get another id. The id
 * is the first field of the bytes, so that two profiles never give the same bytes.
 */
public enum Profile {
    /** Citizen service number. */
    NL_BSN_1("nl-bsn-1", TagType.BSN),
    /** Surname, first initial, birth date and sex. */
    NL_NAME_DOB_SEX_1("nl-name-dob-sex-1", TagType.NAME_DOB_SEX),
    /** Postcode, house number, birth date and sex. */
    NL_ADDR_DOB_SEX_1("nl-addr-dob-sex-1", TagType.ADDR_DOB_SEX),
    /** First initial, postcode, house number, birth date and sex. */
    NL_INITIAL_ADDR_DOB_SEX_1("nl-initial-addr-dob-sex-1", TagType.INITIAL_ADDR_DOB_SEX),
    /** Postcode, house number and addition. */
    NL_ADDR_1("nl-addr-1", TagType.ADDRESS),
    /** Postcode and house number. */
    NL_ADDR_BASE_1("nl-addr-base-1", TagType.ADDRESS_BASE);

    private final String id;
    private final TagType type;

    Profile(String id, TagType type) {
        this.id = id;
        this.type = type;
    }

    /** Returns the published id, such as {@code nl-bsn-1}. */
    public String id() {
        return id;
    }

    /** Returns the type of tag that this profile feeds. */
    public TagType type() {
        return type;
    }

    /** Finds the profile that feeds a type of tag; none for {@code UNKNOWN}. */
    public static Optional<Profile> of(TagType type) {
        return Stream.of(values()).filter(p -> p.type == type).findFirst();
    }
}
