package nl.samentel.hub.snapshot;

/** Where a snapshot stands. */
public enum SnapshotState {
    BUILDING,
    READY,
    FAILED
}
