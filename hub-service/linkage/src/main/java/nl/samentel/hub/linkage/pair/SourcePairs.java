package nl.samentel.hub.linkage.pair;

/**
 * Numbers the pairs of sources, a source with itself too.
 *
 * @param sources how many sources there are
 */
public record SourcePairs(int sources) {
    /** Returns how many pairs there are. */
    public int count() {
        return sources * (sources + 1) / 2;
    }

    /** Returns the number of a pair, in either order. */
    public int number(int one, int other) {
        int low = Math.min(one, other);
        int high = Math.max(one, other);
        return high * (high + 1) / 2 + low;
    }
}
