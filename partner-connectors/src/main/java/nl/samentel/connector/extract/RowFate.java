package nl.samentel.connector.extract;

/** What became of a row. */
public enum RowFate {
    /** It gives events with all tags it can have. */
    ACCEPTED,
    /** It gives events that lack a tag. */
    ACCEPTED_WITHOUT_TAG,
    /** It is left out because of a problem. */
    REJECTED,
    /** None of its events lies in the period. */
    OUTSIDE_PERIOD,
    /** The person objected. */
    OBJECTED,
    /** All its events were there already. */
    DUPLICATE
}
