package nl.samentel.connector.extract;

/** What became of a row. */
enum RowFate {
    ACCEPTED,
    ACCEPTED_WITHOUT_TAG,
    REJECTED,
    OUTSIDE_PERIOD,
    OBJECTED,
    DUPLICATE
}
