package nl.samentel.schema.event;

/**
 * Names what a tag was made from. The order is that of the event schema, to which types were added at the end. {@code UNKNOWN}
 * is what an older reader makes of a newer type and is never linked.
 */
public enum TagType {
    /** Citizen service number. */
    BSN,
    /** Surname, first initial, birth date and sex. */
    NAME_DOB_SEX,
    /** Postcode, house number, birth date and sex. */
    ADDR_DOB_SEX,
    /** First initial, postcode, house number, birth date and sex. */
    INITIAL_ADDR_DOB_SEX,
    /** Postcode, house number and addition, of the household. */
    ADDRESS,
    /** Postcode and house number, of the household. */
    ADDRESS_BASE,
    /** First name and birth date. */
    FIRST_NAME_DOB,
    /** First initial, birth date and sex. */
    INITIAL_DOB_SEX,
    /** Sound of the surname and birth date. */
    SOUND_DOB,
    /** Sound of the surname, first initial, and the digits of the birth date in ascending order. */
    SOUND_DIGITS,
    /** Sound of the surname, first initial, birth year and postcode area. */
    SOUND_YEAR_PC4,
    /** Sound of the surname, first initial, postcode and house number. */
    SOUND_ADDR,
    /** Postcode, house number and birth date. */
    ADDR_DOB,
    /** Birth date, sex and postcode area. */
    DOB_SEX_PC4,
    /** Surname, postcode and house number: a family, so that what its members share is not taken for a person. */
    SURNAME_ADDR,
    /** A type that this version does not know. */
    UNKNOWN
}
