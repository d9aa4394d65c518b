package nl.samentel.hub.datalab;

/** Where a datalab stands. */
public enum DatalabState {
    /** Takes deliveries. */
    COLLECTING,
    /** Takes none; a snapshot is being built or failed. */
    FROZEN,
    /** Takes none; a snapshot answers questions. */
    ANALYSIS
}
