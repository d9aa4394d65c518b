package nl.samentel.connector.receipt;

/** What became of an entry that the hub promised. */
public enum Fate {
    /** It stands in the log. */
    PROVEN,
    /** It was lost by a recovery that enough organisations agreed to. */
    LOST,
    /** It was left out, and evidence of that was kept. */
    BROKEN,
    /** This is no receipt, or not one that the hub signed, so nothing was promised. */
    REFUSED
}
