package nl.samentel.hub.linkage.cluster;

/** How linking did against labels, over all pairs of records. */
record Score(long real, long linked, long right) {
    static Score of(Simulated simulated, Matching matching) {
        return of(simulated, matching, (one, other) -> true);
    }

    /** Counts pairs with one record in each of two sources. */
    static Score between(Simulated simulated, Matching matching, int first, int second) {
        return of(
                simulated,
                matching,
                (one, other) -> Math.min(one, other) == Math.min(first, second)
                        && Math.max(one, other) == Math.max(first, second));
    }

    /** Says by their sources which pairs count. */
    private interface Sources {
        boolean count(int one, int other);
    }

    private static Score of(Simulated simulated, Matching matching, Sources sources) {
        long real = 0;
        long linked = 0;
        long right = 0;
        for (int one = 0; one < matching.records(); one++) {
            for (int other = one + 1; other < matching.records(); other++) {
                if (!sources.count(
                        simulated.records().source(one), simulated.records().source(other))) {
                    continue;
                }
                boolean same =
                        simulated.labels().get(one).equals(simulated.labels().get(other));
                boolean found = matching.person(one) == matching.person(other);
                real += same ? 1 : 0;
                linked += found ? 1 : 0;
                right += same && found ? 1 : 0;
            }
        }
        return new Score(real, linked, right);
    }

    double precision() {
        return linked == 0 ? 1 : (double) right / linked;
    }

    double recall() {
        return real == 0 ? 1 : (double) right / real;
    }

    double f1() {
        return 2 * precision() * recall() / (precision() + recall());
    }
}
