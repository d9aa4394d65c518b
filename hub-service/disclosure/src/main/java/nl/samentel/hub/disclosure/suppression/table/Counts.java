package nl.samentel.hub.disclosure.suppression.table;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * Exact numbers of one cell. Never in a message.
 *
 * @param units what the table counts and what its margins add up in, 0 or more
 * @param persons distinct persons behind the units, where that is another number
 * @param households distinct households behind the units, where known
 * @param largest contributions of the contributors who contribute most, largest first; empty where each contributes one
 */
public record Counts(long units, OptionalLong persons, OptionalLong households, List<Long> largest) {
    /** An empty cell. */
    public static final Counts NONE = of(0);

    /** Refuses what cannot be counted. */
    public Counts {
        largest = largest.stream().sorted(Comparator.reverseOrder()).toList();
        if (units < 0 || persons.orElse(0) < 0 || households.orElse(0) < 0) {
            throw new IllegalArgumentException("A count is 0 or more.");
        }
        if (largest.stream().mapToLong(Long::longValue).sum() > units) {
            throw new IllegalArgumentException("The largest contributions are more than the cell holds.");
        }
    }

    /** Counts units that are persons, in households that are not known. */
    public static Counts of(long units) {
        return new Counts(units, OptionalLong.empty(), OptionalLong.empty(), List.of());
    }

    /** Counts units, the persons behind them and their households. */
    public static Counts of(long units, long persons, long households) {
        return new Counts(units, OptionalLong.of(persons), OptionalLong.of(households), List.of());
    }

    /** Returns the persons, or the units where a unit is a person. */
    public long contributors() {
        return persons.orElse(units);
    }

    /** Tells whether one contributor, or one household, holds the cell alone and so knows its number. */
    public boolean singleton() {
        return units > 0 && (contributors() == 1 || households.orElse(0) == 1);
    }

    @Override
    public String toString() {
        return "Counts[redacted]";
    }
}
