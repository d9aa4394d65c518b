package nl.samentel.connector.delivery;

/** Hears how far something is; called on the thread that does it. */
public interface Gauge {
    /**
     * Hears progress.
     *
     * @param done what was done, in the unit of {@code total}
     * @param total what there is to do, 0 when unknown
     * @param items items done, for the rate
     */
    void at(long done, long total, long items);

    /** Hears that all of it was done. */
    void end();

    /** Hears that it ends where it is, so that a message can follow. */
    void breakOff();
}
