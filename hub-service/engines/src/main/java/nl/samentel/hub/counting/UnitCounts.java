package nl.samentel.hub.counting;

import java.util.List;
import java.util.Optional;

/**
 * How many units of one question there are, together and for each code of each dimension. Exact, so that it is readable only here and
 * is not printed.
 */
public final class UnitCounts {
    private final long[] total;
    private final List<long[]> dimensions;

    private UnitCounts(long[] total, List<long[]> dimensions) {
        this.total = total;
        this.dimensions = dimensions;
    }

    /**
     * Counts.
     *
     * @throws IllegalArgumentException if the table belongs to another question or definition
     */
    public static UnitCounts of(Question question, FactTable table) {
        Counter.require(table, question);
        return of(question, table.period(), table.units());
    }

    static UnitCounts of(Question question, CountingPeriod period, Ordering units) {
        return new UnitCounts(
                count(question, List.of(), period, units),
                question.dimensions().stream()
                        .map(d -> count(question, List.of(d.id()), period, units))
                        .toList());
    }

    private static long[] count(Question question, List<String> by, CountingPeriod period, Ordering units) {
        return Counter.distinct(units, new CountQuery(question, by, Optional.empty()), period);
    }

    long[] total() {
        return total;
    }

    /** Returns the counts of the codes of a dimension, by its place. */
    long[] dimension(int place) {
        return dimensions.get(place);
    }

    @Override
    public String toString() {
        return "UnitCounts[redacted]";
    }
}
