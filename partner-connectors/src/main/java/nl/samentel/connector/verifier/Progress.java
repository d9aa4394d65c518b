package nl.samentel.connector.verifier;

/** Hears how far the reading is. */
@FunctionalInterface
interface Progress {
    /** Hears of no progress. */
    Progress NONE = (bytes, lines) -> {};

    /** Hears how much was read. */
    void at(long bytes, long lines);
}
