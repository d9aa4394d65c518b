package nl.samentel.hub.snapshot;

/** What a build is doing. */
public enum BuildStep {
    /** Waits for the one worker. */
    QUEUED,
    /** Reads sealed events and unwraps tags in memory. */
    READING,
    /** Decides which records are one person. */
    LINKING,
    /** Makes fact tables from the registered questions. */
    COUNTING,
    /** Seals the snapshot to its file. */
    WRITING,
    /** Done. */
    DONE
}
