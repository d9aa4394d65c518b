package nl.samentel.connector.delivery;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a delivery differs from the one it replaces.
 *
 * @param before events of each type before
 * @param now events of each type now
 * @param unchanged events that are in both, or empty when the earlier ones are not remembered
 */
public record Difference(Map<String, Long> before, Map<String, Long> now, Optional<Long> unchanged) {
    /** Puts the types in order. */
    public Difference {
        before = new TreeMap<>(before);
        now = new TreeMap<>(now);
    }

    /** Returns the number of events before. */
    public long totalBefore() {
        return before.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns the number of events now. */
    public long totalNow() {
        return now.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns how many are new, when that is known. */
    public Optional<Long> added() {
        return unchanged.map(u -> totalNow() - u);
    }

    /** Returns how many are gone, when that is known. */
    public Optional<Long> removed() {
        return unchanged.map(u -> totalBefore() - u);
    }

    /** Tells whether more than a fifth of the events disappears, which a person must confirm. */
    public boolean shrinks() {
        return totalNow() * 5 < totalBefore() * 4;
    }

    /** Returns how much smaller it is, in whole percents rounded down. */
    public long shrinkPercent() {
        return totalBefore() == 0 ? 0 : (totalBefore() - totalNow()) * 100 / totalBefore();
    }
}
