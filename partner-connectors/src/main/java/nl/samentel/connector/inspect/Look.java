package nl.samentel.connector.inspect;

/**
 * What the values of a column look like.
 *
 * @param kind the kind
 * @param detail form of the date or id of the code list; otherwise empty
 * @param filled share of rows with a value, 0 to 100
 */
public record Look(Kind kind, String detail, int filled) {
    /** Kinds, from the most telling on. */
    public enum Kind {
        /** Nothing in it. */
        EMPTY,
        /** Numbers of citizens. */
        BSN,
        /** Dates. */
        DATE,
        /** Postcodes. */
        POSTCODE,
        /** Codes of a list. */
        CODE,
        /** Numbers. */
        NUMBER,
        /** One word of a few. */
        WORD,
        /** Text. */
        TEXT,
        /** Text that people write freely. */
        FREE_TEXT
    }
}
