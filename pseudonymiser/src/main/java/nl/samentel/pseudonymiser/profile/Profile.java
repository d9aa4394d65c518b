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
    NL_ADDR_BASE_1("nl-addr-base-1", TagType.ADDRESS_BASE),
    /** First name and birth date. */
    NL_FIRST_NAME_DOB_1("nl-first-name-dob-1", TagType.FIRST_NAME_DOB),
    /** First initial, birth date and sex. */
    NL_INITIAL_DOB_SEX_1("nl-initial-dob-sex-1", TagType.INITIAL_DOB_SEX),
    /** Sound of the surname and birth date. */
    NL_SOUND_DOB_1("nl-sound-dob-1", TagType.SOUND_DOB),
    /** Sound of the surname, first initial, digits of the birth date in ascending order. */
    NL_SOUND_DIGITS_1("nl-sound-digits-1", TagType.SOUND_DIGITS),
    /** Sound of the surname, first initial, birth year, four digits of the postcode. */
    NL_SOUND_YEAR_PC4_1("nl-sound-year-pc4-1", TagType.SOUND_YEAR_PC4),
    /** Sound of the surname, first initial, postcode and house number. */
    NL_SOUND_ADDR_1("nl-sound-addr-1", TagType.SOUND_ADDR),
    /** Postcode, house number and birth date. */
    NL_ADDR_DOB_1("nl-addr-dob-1", TagType.ADDR_DOB),
    /** Birth date, sex, four digits of the postcode. */
    NL_DOB_SEX_PC4_1("nl-dob-sex-pc4-1", TagType.DOB_SEX_PC4),
    /** Surname, postcode and house number. */
    NL_SURNAME_ADDR_1("nl-surname-addr-1", TagType.SURNAME_ADDR);

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
