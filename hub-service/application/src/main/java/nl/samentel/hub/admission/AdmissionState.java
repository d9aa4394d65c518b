package nl.samentel.hub.admission;

/** Where an admission stands; the two that end in -ING were begun and are completed by the same request. */
public enum AdmissionState {
    ADMITTING,
    ADMITTED,
    REMOVING,
    REMOVED;

    /** Tells whether the connector may have a client. */
    public boolean holds() {
        return this == ADMITTING || this == ADMITTED;
    }
}
