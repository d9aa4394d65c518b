package nl.samentel.hub.linkage.cluster;

import nl.samentel.hub.linkage.pair.SourcePairs;

/** How many persons two sources could have in common at most, when nothing is decided yet. */
final class MostPersons {
    private MostPersons() {}

    /**
     * Returns it for each pair of sources.
     *
     * @param sizes how many records each source has
     */
    static long[] of(long[] sizes, SourcePairs sources) {
        long[] persons = new long[sources.count()];
        for (int one = 0; one < sizes.length; one++) {
            for (int other = 0; other <= one; other++) {
                persons[sources.number(one, other)] = Math.min(sizes[one], sizes[other]);
            }
        }
        return persons;
    }
}
