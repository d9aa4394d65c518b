package nl.samentel.connector.receipt;

import java.util.Map;

/**
 * How many receipts there are.
 *
 * @param kept all
 * @param judged those of which it was seen what became of them
 */
public record Tally(long kept, Map<Fate, Long> judged) {
    /** Copies the map. */
    public Tally {
        judged = Map.copyOf(judged);
    }

    /** Returns how many had a fate. */
    public long of(Fate fate) {
        return judged.getOrDefault(fate, 0L);
    }

    /** Returns how many wait. */
    public long waiting() {
        return kept - judged.values().stream().mapToLong(Long::longValue).sum();
    }
}
