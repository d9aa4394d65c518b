package nl.samentel.hub.linkage.history;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which person and household each record of a run is of, by the record's identity: rows in order of all they hold, each once. Personal
 * data: never leaves the hub's memory in plain, and is not printable.
 */
public final class KnownRecords {
    private final long[] high;
    private final long[] low;
    private final int[] persons;
    private final int[] households;

    private KnownRecords(long[] high, long[] low, int[] persons, int[] households) {
        this.high = high;
        this.low = low;
        this.persons = persons;
        this.households = households;
    }

    /**
     * Orders records.
     *
     * @param identities by record
     * @param persons id by record
     * @param households id by record, -1 when unknown
     * @throws IllegalArgumentException if there are not as many of each, or a number cannot be an id
     */
    public static KnownRecords of(RecordIdentities identities, int[] persons, int[] households) {
        boolean whole = identities.size() == persons.length && persons.length == households.length;
        boolean ids = Arrays.stream(persons).allMatch(p -> p >= 0)
                && Arrays.stream(households).allMatch(h -> h >= -1);
        if (!whole || !ids) {
            throw new IllegalArgumentException("Each record has an identity, a person and perhaps a household.");
        }
        int[] order = StableOrder.of(persons.length)
                .by(r -> (long) persons[r] << Integer.SIZE | households[r] + 1)
                .by(identities::low)
                .by(identities::high)
                .positions();
        KnownRecords all = new KnownRecords(
                Arrays.stream(order).mapToLong(identities::high).toArray(),
                Arrays.stream(order).mapToLong(identities::low).toArray(),
                Arrays.stream(order).map(r -> persons[r]).toArray(),
                Arrays.stream(order).map(r -> households[r]).toArray());
        return all.rows(row -> row == 0 || !all.equal(row - 1, row));
    }

    private boolean equal(int one, int other) {
        return high[one] == high[other]
                && low[one] == low[other]
                && persons[one] == persons[other]
                && households[one] == households[other];
    }

    /** Returns the rows of records that are among others. */
    KnownRecords among(RecordIdentities present) {
        return rows(among(present, present.order(new int[present.size()])));
    }

    /** Returns the rows of records that are not among others. */
    KnownRecords outside(RecordIdentities present) {
        Choice among = among(present, present.order(new int[present.size()]));
        return rows(row -> !among.keep(row));
    }

    private Choice among(RecordIdentities present, int[] order) {
        return row -> {
            int at = first(present, order, row);
            return at < order.length && compare(row, present, order[at]) == 0;
        };
    }

    /** Returns the first place in an order whose identity is not below that of a row. */
    private int first(RecordIdentities others, int[] order, int row) {
        int from = 0;
        int to = order.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (compare(row, others, order[middle]) > 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private interface Choice {
        boolean keep(int row);
    }

    private KnownRecords rows(Choice choice) {
        int[] kept = IntStream.range(0, size()).filter(choice::keep).toArray();
        return new KnownRecords(
                Arrays.stream(kept).mapToLong(r -> high[r]).toArray(),
                Arrays.stream(kept).mapToLong(r -> low[r]).toArray(),
                Arrays.stream(kept).map(r -> persons[r]).toArray(),
                Arrays.stream(kept).map(r -> households[r]).toArray());
    }

    /** Compares the identity of a row with that of another record. */
    int compare(int row, RecordIdentities others, int record) {
        int upper = Long.compareUnsigned(high[row], others.high(record));
        return upper != 0 ? upper : Long.compareUnsigned(low[row], others.low(record));
    }

    boolean sameRecord(int row, int other) {
        return high[row] == high[other] && low[row] == low[other];
    }

    /** Returns how many rows there are. */
    public int size() {
        return persons.length;
    }

    /** Returns the first half of a row's identity. */
    public long high(int row) {
        return high[row];
    }

    /** Returns the second half of a row's identity. */
    public long low(int row) {
        return low[row];
    }

    /** Returns the id of a row's person. */
    public int person(int row) {
        return persons[row];
    }

    /** Returns the id of a row's household, -1 when unknown. */
    public int household(int row) {
        return households[row];
    }

    @Override
    public String toString() {
        return "KnownRecords[redacted]";
    }
}
