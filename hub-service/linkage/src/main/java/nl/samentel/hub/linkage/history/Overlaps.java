package nl.samentel.hub.linkage.history;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * How many records each cluster of a run shares with each earlier id, where it shares any; in order of cluster and id. A record that
 * stands several times on either side counts once for each cluster and id.
 */
final class Overlaps {
    private final KnownRecords earlier;
    private final IntUnaryOperator idOfRow;
    private final Ranks now;
    private long[] pairs = new long[1 << 10];
    private int size;
    private int[] shared = new int[0];

    private Overlaps(KnownRecords earlier, IntUnaryOperator idOfRow, Ranks now) {
        this.earlier = earlier;
        this.idOfRow = idOfRow;
        this.now = now;
    }

    /**
     * Counts.
     *
     * @param idOfRow id by row of the earlier run, negative for none
     */
    static Overlaps of(KnownRecords earlier, IntUnaryOperator idOfRow, Ranks now) {
        Overlaps overlaps = new Overlaps(earlier, idOfRow, now);
        overlaps.join();
        overlaps.add();
        return overlaps;
    }

    private void join() {
        int[] order = now.order();
        int row = 0;
        int at = 0;
        while (row < earlier.size() && at < order.length) {
            int compared = earlier.compare(row, now.identities(), order[at]);
            if (compared < 0) {
                row++;
            } else if (compared > 0) {
                at++;
            } else {
                int rows = endOfRows(row);
                int end = endOfRecords(row, at);
                pairs(row, rows, at, end);
                row = rows;
                at = end;
            }
        }
    }

    /** Returns where the earlier rows of one record end. */
    private int endOfRows(int row) {
        int end = row + 1;
        while (end < earlier.size() && earlier.sameRecord(row, end)) {
            end++;
        }
        return end;
    }

    /** Returns where the records of this run that are an earlier row's end. */
    private int endOfRecords(int row, int at) {
        int end = at + 1;
        while (end < now.order().length && earlier.compare(row, now.identities(), now.order()[end]) == 0) {
            end++;
        }
        return end;
    }

    /** Notes each pair of a cluster and an id that hold one record. */
    private void pairs(int row, int rows, int at, int end) {
        int from = size;
        for (int a = at; a < end; a++) {
            int rank = now.rank(now.order()[a]);
            for (int r = row; r < rows; r++) {
                int id = idOfRow.applyAsInt(r);
                if (rank >= 0 && id >= 0) {
                    note((long) rank << Integer.SIZE | id, from);
                }
            }
        }
    }

    private void note(long pair, int from) {
        for (int i = from; i < size; i++) {
            if (pairs[i] == pair) {
                return;
            }
        }
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, size + (size >> 1));
        }
        pairs[size++] = pair;
    }

    private void add() {
        Arrays.sort(pairs, 0, size);
        shared = new int[size];
        int kept = 0;
        for (int i = 0; i < size; i++) {
            kept += i > 0 && pairs[i] == pairs[kept - 1] ? 0 : 1;
            pairs[kept - 1] = pairs[i];
            shared[kept - 1]++;
        }
        size = kept;
    }

    int size() {
        return size;
    }

    int rank(int overlap) {
        return (int) (pairs[overlap] >>> Integer.SIZE);
    }

    int id(int overlap) {
        return (int) pairs[overlap];
    }

    int shared(int overlap) {
        return shared[overlap];
    }
}
