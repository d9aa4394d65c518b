package nl.samentel.hub.linkage.pair;

/** Records of which any two of two sorts show the same pattern, until a tag brings them together. */
interface Sorts {
    /** Returns the number of the sort of a record. */
    int sort(int record);

    /** Returns the pattern that two records of two sorts show, when no tag brings them together. */
    long pattern(int one, int other);

    /** Returns the kinds of tags that two records share though none of them brings them together, as a bit mask. */
    int agreement(int one, int other);

    /** Takes records with the same kinds of tags for one sort, whose pattern is to share none. */
    static Sorts byKinds(Signatures signatures) {
        return new Sorts() {
            @Override
            public int sort(int record) {
                return signatures.kinds(record);
            }

            @Override
            public long pattern(int one, int other) {
                return PatternCounts.pattern(one & other, 0);
            }

            @Override
            public int agreement(int one, int other) {
                return 0;
            }
        };
    }
}
