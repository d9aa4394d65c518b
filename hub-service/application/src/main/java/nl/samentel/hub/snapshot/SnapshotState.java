package nl.samentel.hub.snapshot;

/** Where a snapshot stands. */
public enum SnapshotState {
    /** Is being built. */
    BUILDING,
    /** Answers questions. */
    READY,
    /** Could not be built. */
    FAILED,
    /** Answered questions until a partner took back data it rests on. */
    SUSPENDED
}
