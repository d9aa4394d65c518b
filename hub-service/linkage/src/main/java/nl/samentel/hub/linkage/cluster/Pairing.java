package nl.samentel.hub.linkage.cluster;

import nl.samentel.hub.linkage.pair.PatternCounts;

/** What matching does with pairs of records: nearly all of the work. Done here, or spread over other machines. */
public interface Pairing {
    /** Counts the open pairs of records by pattern. */
    PatternCounts count();

    /**
     * Finds the candidates among the open pairs and puts records together.
     *
     * @param counts patterns of the same pairs
     * @return whether any were put together
     */
    boolean unite(Remembered decision, PatternCounts counts);

    /** Returns what became of the records, when nothing more is put together. */
    Resolved resolved();
}
