package nl.samentel.hub.linkage.cluster;

import nl.samentel.hub.linkage.pair.Pairs;
import nl.samentel.hub.linkage.pair.PatternCounts;

/** What resolving has to know of records: nothing of their tags but which kinds they have and which agree. */
public interface Comparison {
    /** Returns how many records there are; they have places from 0. */
    int records();

    /** Returns the place of a record by its number; what depends on an order goes by number. */
    int place(int number);

    /** Returns the source of a record. */
    int source(int record);

    /** Returns the number of a record, {@link Promises#NO_NUMBER} when it has none. */
    int number(int record);

    /** Returns the kinds of tags that a record has, as a bit mask. */
    int kinds(int record);

    /** Returns the kinds of tags that agree between two records, as a bit mask. */
    int agreement(int one, int other);

    /** Returns the pattern that two records show. */
    default long pattern(int one, int other) {
        return PatternCounts.pattern(kinds(one) & kinds(other), agreement(one, other));
    }

    /**
     * Looks records up where pairs are found.
     *
     * @param promises by place
     */
    static Comparison of(Pairs pairs, Promises promises) {
        return new Comparison() {
            @Override
            public int records() {
                return pairs.records();
            }

            @Override
            public int place(int number) {
                return pairs.place(number);
            }

            @Override
            public int source(int record) {
                return pairs.source(record);
            }

            @Override
            public int number(int record) {
                return promises.number(record);
            }

            @Override
            public int kinds(int record) {
                return pairs.kinds(record);
            }

            @Override
            public int agreement(int one, int other) {
                return pairs.agreement(one, other);
            }
        };
    }
}
