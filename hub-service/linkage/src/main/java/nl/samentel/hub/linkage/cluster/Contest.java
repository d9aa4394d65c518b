package nl.samentel.hub.linkage.cluster;

/** The candidates of one record, the best first, and what each leaves of the others. Used again for each record. */
final class Contest {
    private static final double MOST_ODDS = 1e9;

    /** Of a record with more candidates the best ones are weighed. */
    private static final int MOST_CANDIDATES = 40;

    /** So many candidates without a number are held against each other. */
    private static final int MOST_FREE = 8;

    private final Comparison records;
    private final Edges edges;
    private final Rivals.Different different;
    private final int[] candidates = new int[MOST_CANDIDATES];
    private final int[] others = new int[MOST_CANDIDATES];
    private final int[] numbers = new int[MOST_CANDIDATES];

    /** For each candidate the first one of its number. */
    private final int[] firsts = new int[MOST_CANDIDATES];

    private final double[] odds = new double[MOST_CANDIDATES];
    private final double[] against = new double[MOST_CANDIDATES];
    private int size;

    Contest(Comparison records, Edges edges, Rivals.Different different) {
        this.records = records;
        this.edges = edges;
        this.different = different;
    }

    /** Takes the best edges of a record; equals in the order of the edges. */
    void enter(EdgeEnds ends, int record) {
        size = 0;
        for (int at = ends.from(record); at < ends.to(record); at++) {
            enter(ends.edge(at), edges.probability(ends.edge(at)));
        }
        for (int i = 0; i < size; i++) {
            int edge = candidates[i];
            others[i] = edges.one(edge) == record ? edges.other(edge) : edges.one(edge);
            numbers[i] = records.number(others[i]);
            firsts[i] = first(i);
            double same = edges.probability(edge);
            odds[i] = Math.min(MOST_ODDS, same / Math.max(1 - same, 1 / MOST_ODDS));
        }
        for (int i = 0; i < size; i++) {
            against[i] = firsts[i] < i ? against[firsts[i]] : rivals(i);
        }
    }

    private void enter(int edge, double same) {
        if (size == MOST_CANDIDATES && same <= edges.probability(candidates[size - 1])) {
            return;
        }
        int at = size < MOST_CANDIDATES ? size++ : size - 1;
        while (at > 0 && edges.probability(candidates[at - 1]) < same) {
            candidates[at] = candidates[at - 1];
            at--;
        }
        candidates[at] = edge;
    }

    private int first(int candidate) {
        for (int i = 0; i < candidate && numbers[candidate] != Promises.NO_NUMBER; i++) {
            if (numbers[i] == numbers[candidate]) {
                return i;
            }
        }
        return candidate;
    }

    /** Odds of the best candidates for other persons. Candidates of one person among them count once, by their number. */
    private double rivals(int own) {
        double sum = 0;
        int free = 0;
        long counted = 0;
        for (int i = 0; i < size; i++) {
            boolean known = numbers[i] == Promises.NO_NUMBER ? free++ >= MOST_FREE : (counted >> firsts[i] & 1) == 1;
            if (i != own && !known && apart(own, i)) {
                sum += odds[i];
                counted |= 1L << firsts[i];
            }
        }
        return sum;
    }

    private boolean apart(int one, int other) {
        if (numbers[one] != Promises.NO_NUMBER && numbers[other] != Promises.NO_NUMBER) {
            return numbers[one] != numbers[other];
        }
        int shared = edges.agree(candidates[one]) & edges.agree(candidates[other]);
        return different.test(others[one], others[other], shared);
    }

    int size() {
        return size;
    }

    int edge(int candidate) {
        return candidates[candidate];
    }

    /** Returns what is left of the probability of a candidate. */
    double left(int candidate) {
        return odds[candidate] / (1 + odds[candidate] + against[candidate]);
    }
}
