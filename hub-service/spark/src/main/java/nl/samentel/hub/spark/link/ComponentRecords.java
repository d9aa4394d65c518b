package nl.samentel.hub.spark.link;

import java.util.Arrays;
import java.util.Iterator;
import nl.samentel.hub.linkage.cluster.Comparison;
import nl.samentel.hub.linkage.cluster.Edges;
import nl.samentel.hub.linkage.cluster.Promises;

/** The records of the components of one part, in ascending order: a record stands at its place among them. */
final class ComponentRecords implements Comparison {
    private final Profiles profiles;
    private final Layout layout;
    private final int[] records;
    private final int[] at;
    private final int[] numbers;

    /** Takes records, and compares them by all kinds of tags. */
    ComponentRecords(Layout layout, Profiles profiles) {
        this.profiles = profiles;
        this.layout = layout;
        this.records = new int[profiles.count()];
        this.at = new int[profiles.count()];
        long[] order = new long[profiles.count()];
        Arrays.setAll(order, i -> Assembly.pair(profiles.record(i), i));
        Arrays.sort(order);
        for (int place = 0; place < order.length; place++) {
            records[place] = Assembly.high(order[place]);
            at[place] = (int) order[place];
        }
        this.numbers = numbers();
    }

    /** Counts the numbers anew from 0. */
    private int[] numbers() {
        int[] sorted = Arrays.stream(at)
                .map(profiles::number)
                .filter(n -> n != Profiles.NO_NUMBER)
                .sorted()
                .distinct()
                .toArray();
        return Arrays.stream(at)
                .map(i -> Math.max(Promises.NO_NUMBER, Arrays.binarySearch(sorted, profiles.number(i))))
                .toArray();
    }

    /** Sends records to the parts of their components. */
    static Iterator<scala.Tuple2<Integer, int[]>> cut(Layout layout, int[] data, int[] components) {
        Pieces pieces = new Pieces(layout.parts());
        Profiles all = Profiles.of(data);
        for (int i = 0; i < all.count(); i++) {
            int component = components[all.record(i)];
            if (component != Components.NOBODY) {
                all.copy(i, pieces, layout.partOfRecord(component));
            }
        }
        return pieces.each();
    }

    /** Returns the edges of these records. */
    Edges edges(Iterator<long[]> sent) {
        Edges edges = new Edges();
        while (sent.hasNext()) {
            long[] some = sent.next();
            for (int i = 0; i < some.length; i += CandidateEdges.NUMBERS) {
                int one = Arrays.binarySearch(records, Assembly.high(some[i]));
                int other = Arrays.binarySearch(records, (int) some[i]);
                edges.add(one, other, Double.longBitsToDouble(some[i + 1]), (int) some[i + 2]);
            }
        }
        return edges;
    }

    /** Returns their numbers, counted anew from 0. */
    Promises promises(int sources) {
        return Promises.ofNumbers(sources, numbers);
    }

    int[] marks() {
        return Arrays.stream(at).map(profiles::marks).toArray();
    }

    /** Returns the record at a place. */
    int record(int place) {
        return records[place];
    }

    @Override
    public int records() {
        return records.length;
    }

    @Override
    public int place(int number) {
        return number;
    }

    @Override
    public int source(int record) {
        return profiles.source(at[record]);
    }

    @Override
    public int number(int record) {
        return numbers[record];
    }

    @Override
    public int kinds(int record) {
        return profiles.kinds(at[record]);
    }

    @Override
    public int agreement(int one, int other) {
        Agreement agreement = new Agreement(layout, 0); // several threads ask at once
        agreement.compare(profiles, at[one], at[other]);
        return agreement.agree();
    }
}
