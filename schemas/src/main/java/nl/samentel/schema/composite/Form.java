package nl.samentel.schema.composite;

/** A form in which a fact about a person goes into a composite tag. Coarse forms survive errors that exact ones do not. */
public enum Form {
    GIVEN_NAME,
    /** First three letters. */
    GIVEN_NAME_START,
    /** Soundex. */
    GIVEN_NAME_SOUND,
    /** Letters in alphabetical order: survives letters that changed places. */
    GIVEN_NAME_LETTERS,
    SURNAME,
    /** First three letters. */
    SURNAME_START,
    /** Soundex. */
    SURNAME_SOUND,
    /** Letters in alphabetical order. */
    SURNAME_LETTERS,
    /** Soundex of both names in alphabetical order: survives names that stand in each other's place. */
    NAMES_SOUND,
    SEX,
    BIRTH_DATE,
    BIRTH_YEAR,
    BIRTH_YEAR_MONTH,
    BIRTH_YEAR_DAY,
    BIRTH_MONTH_DAY,
    /** Digits of the birth date in ascending order: survives day and month, or two digits, that changed places. */
    BIRTH_DIGITS,
    POSTCODE,
    /** Characters of the postcode in ascending order. */
    POSTCODE_CHARACTERS,
    HOUSE_NUMBER,
    /** A number that one person has, such as a client or insurance number. */
    NUMBER
}
