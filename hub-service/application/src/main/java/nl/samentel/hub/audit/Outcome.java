package nl.samentel.hub.audit;

/** How an action ended. */
public enum Outcome {
    /** It was done. */
    DONE,
    /** The caller may not, or the request was at fault. */
    REFUSED,
    /** The hub could not. */
    FAILED
}
