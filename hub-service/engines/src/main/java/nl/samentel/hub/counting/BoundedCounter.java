package nl.samentel.hub.counting;

import java.util.random.RandomGenerator;
import nl.samentel.hub.disclosure.ExactCells;
import nl.samentel.hub.disclosure.TableShape;

/**
 * Counts persons so that none counts in more than some cells of a table: who is in more counts in that many of them, drawn at random. Persons
 * nobody can tell apart count as one together.
 */
public final class BoundedCounter {
    private final CountQuery query;
    private final int most;
    private final RandomGenerator random;
    private final int[] seen;
    private final long[] counts;
    private final int[] chosen;

    private BoundedCounter(CountQuery query, int cells, int most, RandomGenerator random) {
        this.query = query;
        this.most = most;
        this.random = random;
        this.seen = new int[cells];
        this.counts = new long[cells];
        this.chosen = new int[most];
    }

    /**
     * Counts.
     *
     * @param most how many cells one person counts in at most, 1 or more
     * @param random which ones of a person who is in more; the same gives the same
     */
    public static ExactCells count(FactTable table, CountQuery query, int most, RandomGenerator random) {
        TableShape shape = QueryShape.of(query, table.period());
        BoundedCounter counter = new BoundedCounter(query, shape.cells(), most, random);
        counter.go(table.persons());
        ExactCells exact = ExactCells.of(shape);
        for (int cell = 0; cell < shape.cells(); cell++) {
            exact.put(cell, counter.counts[cell], counter.counts[cell], 0);
        }
        return exact;
    }

    /** Rows of a person follow each other. */
    private void go(Ordering rows) {
        int number = 0;
        int distinct = 0;
        for (int row = 0; row < rows.rows(); row++) {
            if (row == 0 || rows.keys()[row] != rows.keys()[row - 1]) {
                take(distinct);
                number++;
                distinct = 0;
            }
            int cell = Counter.cell(rows, query, row);
            if (cell >= 0 && seen[cell] != number) {
                seen[cell] = number;
                distinct++;
                keep(distinct, cell);
            }
        }
        take(distinct);
    }

    /** Keeps a sample in which every cell of the person is equally likely. */
    private void keep(int distinct, int cell) {
        if (distinct <= most) {
            chosen[distinct - 1] = cell;
            return;
        }
        int place = random.nextInt(distinct);
        if (place < most) {
            chosen[place] = cell;
        }
    }

    private void take(int distinct) {
        for (int i = 0; i < Math.min(distinct, most); i++) {
            counts[chosen[i]]++;
        }
    }
}
