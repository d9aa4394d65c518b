package nl.samentel.hub.disclosure.suppression;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.samentel.hub.disclosure.suppression.protection.Knowers;
import nl.samentel.hub.disclosure.suppression.protection.Protection;
import nl.samentel.hub.disclosure.suppression.table.LinkedTables;
import nl.samentel.hub.disclosure.suppression.table.Margin;

/**
 * Tries every pattern, and attacks it with every whole table in which no inner cell is more than a few above the truth.
 * Knows cells by their parts: totals follow from inner cells.
 */
final class BruteForce {
    private static final long ABOVE = 4;
    private final LinkedTables tables;
    private final Protection protection;
    private final List<Integer> inner;

    BruteForce(LinkedTables tables, Protection protection) {
        this.tables = tables;
        this.protection = protection;
        BitSet totals = new BitSet();
        tables.margins().forEach(m -> totals.set(m.total()));
        this.inner = IntStream.range(0, tables.cells().size())
                .filter(i -> !totals.get(i))
                .boxed()
                .toList();
    }

    /** Returns the size of the smallest pattern that hides these cells and withstands; -1 if there is none. */
    int least(Collection<Integer> sensitive) {
        long forced = sensitive.stream().mapToLong(cell -> 1L << cell).sum();
        return LongStream.range(0, 1L << tables.cells().size())
                .filter(pattern -> (pattern & forced) == forced)
                .boxed()
                .sorted(Comparator.comparingInt(Long::bitCount))
                .filter(pattern -> withstands(BitSet.valueOf(new long[] {pattern})))
                .map(Long::bitCount)
                .findFirst()
                .orElse(-1);
    }

    boolean withstands(Collection<Integer> pattern) {
        BitSet hidden = new BitSet();
        pattern.forEach(hidden::set);
        return withstands(hidden);
    }

    private boolean withstands(BitSet hidden) {
        return new Knowers(tables, protection.insiders())
                .of(hidden).stream().allMatch(known -> withstands(hidden, known));
    }

    private boolean withstands(BitSet hidden, Set<Integer> known) {
        BitSet unknown = (BitSet) hidden.clone();
        known.forEach(unknown::clear);
        Search search = new Search(unknown);
        search.from(0);
        long width = known.isEmpty() ? protection.width() : protection.insiderWidth();
        return unknown.stream().allMatch(i -> search.high[i] - search.low[i] >= width);
    }

    /** Goes through all tables that fit. */
    private final class Search {
        private final BitSet unknown;
        private final long[] table = new long[tables.cells().size()];
        private final long[] low = new long[table.length];
        private final long[] high = new long[table.length];

        private Search(BitSet unknown) {
            this.unknown = unknown;
            for (int i = 0; i < table.length; i++) {
                table[i] = tables.cell(i).units();
                low[i] = table[i];
                high[i] = table[i];
            }
        }

        private void from(int place) {
            if (place == inner.size()) {
                finish();
                return;
            }
            int cell = inner.get(place);
            long truth = tables.cell(cell).units();
            if (!unknown.get(cell)) {
                table[cell] = truth;
                from(place + 1);
                return;
            }
            for (long value = 0; value <= truth + ABOVE; value++) {
                table[cell] = value;
                from(place + 1);
            }
        }

        /** Rows come before the grand total in the margins of two dimensions, so one pass gives all totals. */
        private void finish() {
            for (int pass = 0; pass < 2; pass++) {
                for (Margin margin : tables.margins()) {
                    table[margin.total()] =
                            margin.parts().stream().mapToLong(p -> table[p]).sum();
                }
            }
            for (Margin margin : tables.margins()) {
                int total = margin.total();
                if (!unknown.get(total) && table[total] != tables.cell(total).units()) {
                    return;
                }
            }
            unknown.stream().forEach(i -> {
                low[i] = Math.min(low[i], table[i]);
                high[i] = Math.max(high[i], table[i]);
            });
        }
    }
}
