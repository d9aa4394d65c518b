package nl.samentel.hub.counting;

/** Says why a query is not one of the registered ones. */
public final class CountQueryException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
        /** There is no such dimension in the question. */
        DIMENSION_UNKNOWN,
        /** More than three dimensions. */
        TOO_MANY_DIMENSIONS,
        /** A dimension occurs twice, or also as filter. */
        DIMENSION_REPEATED,
        /** The filter's code is not in its dimension. */
        CODE_UNKNOWN
    }

    private final Reason reason;

    CountQueryException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Returns what is wrong. */
    public Reason reason() {
        return reason;
    }
}
