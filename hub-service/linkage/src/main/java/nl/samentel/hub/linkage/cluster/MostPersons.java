package nl.samentel.hub.linkage.cluster;

import nl.samentel.hub.linkage.pair.SourcePairs;

/** How many persons two sources could have in common at most, when nothing is decided yet. */
final class MostPersons {
    private MostPersons() {}

    /** Returns it for each pair of sources. */
    static long[] of(Comparison records, SourcePairs sources) {
        long[] sizes = new long[sources.sources()];
        for (int record = 0; record < records.records(); record++) {
            sizes[records.source(record)]++;
        }
        long[] persons = new long[sources.count()];
        for (int one = 0; one < sizes.length; one++) {
            for (int other = 0; other <= one; other++) {
                persons[sources.number(one, other)] = Math.min(sizes[one], sizes[other]);
            }
        }
        return persons;
    }
}
