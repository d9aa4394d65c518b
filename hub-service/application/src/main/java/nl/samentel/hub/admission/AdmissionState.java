package nl.samentel.hub.admission;

/** Where an admission stands; the two that end in -ING were begun and are completed by the same request, or by the hub itself a little later. */
public enum AdmissionState {
    ADMITTING,
    ADMITTED,
    REMOVING,
    REMOVED;

    /** Tells whether it was begun and not completed. */
    public boolean open() {
        return this == ADMITTING || this == REMOVING;
    }

    /** Returns the state after completion. */
    AdmissionState completed() {
        return holds() ? ADMITTED : REMOVED;
    }

    /** Tells whether the connector may have a client. */
    public boolean holds() {
        return this == ADMITTING || this == ADMITTED;
    }
}
