package nl.samentel.connector.inspect;

/**
 * What the values of a column look like.
 *
 * @param kind the kind
 * @param detail form of the date or id of the code list; otherwise empty
 * @param filled share of rows with a value, 0 to 100
 */
record Look(Kind kind, String detail, int filled) {
    /** Kinds, from the most telling on. */
    enum Kind {
        EMPTY,
        BSN,
        DATE,
        POSTCODE,
        CODE,
        NUMBER,
        WORD,
        TEXT,
        FREE_TEXT
    }
}
