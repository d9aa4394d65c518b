package nl.samentel.hub.necessity;

/** What was decided about a question. */
public enum Decision {
    /** It needs the fields that are marked necessary, and may have them. */
    PROCEED,
    /** It can be answered in a way that intrudes less. */
    NOT_NECESSARY,
    /** The data cannot answer it, or may not be shared. */
    NOT_POSSIBLE
}
