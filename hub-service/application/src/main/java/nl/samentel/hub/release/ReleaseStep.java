package nl.samentel.hub.release;

/** What protecting a release does, or did last. */
public enum ReleaseStep {
    QUEUED,
    COUNTING,
    /** Looks for a first pattern that protects. */
    PLANNING,
    /** Has one and looks for one that hides less. */
    IMPROVING,
    DONE
}
