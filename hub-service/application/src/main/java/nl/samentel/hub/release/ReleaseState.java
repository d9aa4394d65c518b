package nl.samentel.hub.release;

/** Where a release stands. */
public enum ReleaseState {
    /** Waits for its turn to be protected. */
    QUEUED,
    /** Is being protected. */
    RUNNING,
    /** Is protected and waits for two verdicts. */
    REVIEW,
    /** Two people approved it. */
    RELEASED,
    /** One of the two did not. */
    REJECTED,
    /** Cannot be protected, or not in time; nothing is released. */
    REFUSED,
    /** The hub could not do its part; nothing is released. */
    FAILED;

    /** Returns whether its tables are published, or may become so as they are. */
    public boolean stands() {
        return this == REVIEW || this == RELEASED;
    }

    /** Returns whether it may still come to something, or has. */
    public boolean open() {
        return this == QUEUED || this == RUNNING || stands();
    }
}
