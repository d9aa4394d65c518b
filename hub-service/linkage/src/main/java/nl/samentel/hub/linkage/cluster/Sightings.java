package nl.samentel.hub.linkage.cluster;

import java.nio.LongBuffer;
import java.util.function.LongConsumer;

/** Pairs that were seen: how many are linked, how many a third record links, and how many of these tags would not. */
final class Sightings {
    /** How many marks a record can have. */
    static final int MARKS = Integer.SIZE;

    private static final double MODEL = 30;

    private final long[] links;
    private final long[] witnessed;
    private final long[] lost;
    private final int sourcePairs;

    /** Starts without any; those of marks stand after those of pairs of sources. */
    Sightings(int sourcePairs) {
        this.sourcePairs = sourcePairs;
        this.links = new long[sourcePairs + MARKS];
        this.witnessed = new long[links.length];
        this.lost = new long[links.length];
    }

    /** Adds a pair of records by its pair of sources. */
    void ofPair(int sourcePair, boolean direct, boolean held) {
        links[sourcePair]++;
        witnessed[sourcePair] += held ? 1 : 0;
        lost[sourcePair] += held && !direct ? 1 : 0;
    }

    /** Adds a pair of records by a mark. */
    void ofMark(int mark, boolean direct, boolean held) {
        ofPair(sourcePairs + mark, direct, held);
    }

    /**
     * Estimates how many pairs are missed beside those that are linked.
     *
     * @param linked how many are
     * @param share which share of all the model expects to be missed; counts for {@value #MODEL} pairs
     */
    Estimate missed(int sourcePair, long linked, double share) {
        double seen = witnessed[sourcePair] + MODEL;
        return Estimate.ofShare((lost[sourcePair] + MODEL * share) / seen, seen).beside(linked);
    }

    /**
     * Returns what is expected of the links between sources of persons with a mark.
     *
     * @param share which share is missed of all persons
     */
    Matching.Expected expectedOfMark(int mark, double share) {
        long linked = links[sourcePairs + mark];
        return new Matching.Expected(linked, Estimate.NOTHING, missed(sourcePairs + mark, linked, share));
    }

    /** Writes all numbers down. */
    void write(LongConsumer numbers) {
        for (int i = 0; i < links.length; i++) {
            numbers.accept(links[i]);
            numbers.accept(witnessed[i]);
            numbers.accept(lost[i]);
        }
    }

    /** Adds numbers that were written down elsewhere. */
    void read(LongBuffer numbers) {
        for (int i = 0; i < links.length; i++) {
            links[i] += numbers.get();
            witnessed[i] += numbers.get();
            lost[i] += numbers.get();
        }
    }
}
