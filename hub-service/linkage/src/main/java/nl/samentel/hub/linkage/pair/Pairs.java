package nl.samentel.hub.linkage.pair;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The pairs of records that share at least one tag. A tag of more records than a cap finds no pairs, so that an address of a
 * thousand persons cannot explode; between records that another tag brings together it counts like any tag.
 *
 * <p>Numbers records by places of its own, at which those that are often compared are near each other; {@link #place} and
 * {@link #record} translate. Can be read by several threads at once.
 */
public final class Pairs {
    private static final int EVERY_KIND = -1;

    private final Places places;
    private final Signatures signatures;
    private final SharedTags[] kinds;
    private final int[] kindFrom;
    private final Rows finding;
    private final Rows common;
    private final Sorts sorts;
    private final int cap;

    private Pairs(TaggedRecords records, int cap, boolean counting) {
        this.cap = cap;
        this.kinds = new SharedTags[records.kinds()];
        this.kindFrom = new int[kinds.length + 1];
        this.places = Places.of(records);
        BitSet[] tagged = new BitSet[kinds.length];
        IntStream.range(0, kinds.length).parallel().forEach(kind -> {
            IntUnaryOperator recordOf = records.recordOf(kind);
            tagged[kind] = new BitSet(records.size());
            kinds[kind] =
                    SharedTags.of(records.groups(kind), member -> placed(recordOf.applyAsInt(member)), tagged[kind]);
            records.giveBack(kind);
        });
        int[] masks = new int[records.size()];
        for (int kind = 0; kind < kinds.length; kind++) {
            int bit = 1 << kind;
            tagged[kind].stream().forEach(record -> masks[record] |= bit);
            kindFrom[kind + 1] = Math.addExact(kindFrom[kind], kinds[kind].count());
        }
        this.signatures = Signatures.of(place -> records.source(places.record(place)), masks);
        this.finding = Rows.of(masks.length, kinds, kindFrom, size -> size <= cap);
        this.common = Rows.of(masks.length, kinds, kindFrom, size -> size > cap);
        this.sorts = counting ? commonTags(masks.length) : Sorts.byKinds(signatures);
    }

    private Sorts commonTags(int records) {
        return CommonTags.of(signatures, cap, size -> Rows.of(records, kinds, kindFrom, s -> s > size));
    }

    private int placed(int record) {
        return record < 0 ? record : places.place(record);
    }

    /**
     * Prepares the pairs.
     *
     * @param cap most records of a tag that finds pairs, at least 2
     */
    public static Pairs of(TaggedRecords records, int cap) {
        return new Pairs(records, cap, false);
    }

    /**
     * Prepares the pairs the same, and to count how often strangers agree in tags of more records than the cap: needed where nothing else
     * tells how common a value is.
     *
     * @param cap most records of a tag that finds pairs, at least 2
     */
    public static Pairs countingCommon(TaggedRecords records, int cap) {
        return new Pairs(records, cap, true);
    }

    /** Returns what unseen pairs show. */
    Sorts sorts() {
        return sorts;
    }

    /** Told each pair once, the lower record first. */
    public interface Visitor {
        /**
         * Takes a pair.
         *
         * @param comparable kinds of tags that both have, as a bit mask
         * @param agree kinds of tags that agree, as a bit mask
         * @param found those of them by which the pair was found: not of too many records
         */
        void pair(int one, int other, int comparable, int agree, int found);
    }

    /** Told two records that may be worth comparing. */
    public interface Found {
        /** Takes a pair, the lower record first. */
        void pair(int one, int other);
    }

    /** Returns the place of a record. */
    public int place(int record) {
        return places.place(record);
    }

    /** Returns the record at a place. */
    public int record(int place) {
        return places.record(place);
    }

    /** Returns the kinds of tags that a record has, as a bit mask. */
    public int kinds(int record) {
        return signatures.kinds(record);
    }

    /** Returns the number of records. */
    public int records() {
        return signatures.records();
    }

    /** Returns the source of a record. */
    public int source(int record) {
        return signatures.source(record);
    }

    /**
     * Visits all pairs of some records, in ascending order of the lower record.
     *
     * @param slice the lower record is one of these
     * @param chosen which records; a pair is visited when both are
     */
    public void visit(Slice slice, IntPredicate chosen, Visitor visitor) {
        Neighbours neighbours = new Neighbours();
        for (int record = slice.from(); record < slice.to(); record++) {
            if (chosen.test(record)) {
                find(neighbours, record, EVERY_KIND);
                for (int i = 0; i < neighbours.count(); i++) {
                    int other = neighbours.record(i);
                    if (chosen.test(other)) {
                        int found = neighbours.agree(i);
                        int agree = found | common.agreement(record, other);
                        visitor.pair(record, other, kinds(record) & kinds(other), agree, found);
                    }
                }
            }
        }
    }

    /**
     * Visits the pairs that tags of some kinds find, in ascending order of the lower record.
     *
     * @param slice the lower record is one of these
     * @param finding kinds of tags as a bit mask
     */
    public void find(Slice slice, int finding, Found found) {
        Neighbours neighbours = new Neighbours();
        for (int record = slice.from(); record < slice.to(); record++) {
            find(neighbours, record, finding);
            for (int i = 0; i < neighbours.count(); i++) {
                found.pair(record, neighbours.record(i));
            }
        }
    }

    private void find(Neighbours neighbours, int record, int finders) {
        neighbours.clear();
        int kind = 0;
        for (int at = finding.empty() ? 0 : finding.from(record); !finding.empty() && at < finding.to(record); at++) {
            int group = finding.group(at);
            while (group >= kindFrom[kind + 1]) {
                kind++;
            }
            if ((finders >> kind & 1) == 1) {
                addLater(neighbours, record, kind, group - kindFrom[kind]);
            }
        }
    }

    private void addLater(Neighbours neighbours, int record, int kind, int group) {
        SharedTags tags = kinds[kind];
        for (int at = tags.to(group) - 1; tags.member(at) > record; at--) {
            neighbours.add(tags.member(at), kind);
        }
    }

    /** Returns the kinds of tags that agree between any two records, as a bit mask. */
    public int agreement(int one, int other) {
        return finding.agreement(one, other) | common.agreement(one, other);
    }

    /** Returns for each kind how many pairs its tags find, a pair as often as it is found. */
    public double[] pairsByKind() {
        double[] pairs = new double[kinds.length];
        for (int kind = 0; kind < pairs.length; kind++) {
            pairs[kind] = kinds[kind].pairs(cap);
        }
        return pairs;
    }

    @Override
    public String toString() {
        return "Pairs[redacted]";
    }
}
