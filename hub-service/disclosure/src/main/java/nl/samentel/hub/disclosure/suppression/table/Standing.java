package nl.samentel.hub.disclosure.suppression.table;

/** What was said of a cell before this release. */
public enum Standing {
    /** Nothing yet: it may be published or hidden. */
    NEW,
    /** Its number was published in an earlier release and is known: it cannot be hidden any more. */
    PUBLISHED_BEFORE,
    /** It was hidden in an earlier release: it stays hidden, and stays protected. */
    HIDDEN_BEFORE,
    /** The combination cannot exist, and everybody knows. */
    STRUCTURAL_ZERO
}
