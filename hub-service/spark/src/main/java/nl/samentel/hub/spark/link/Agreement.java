package nl.samentel.hub.spark.link;

/** What two records share. Used again for each pair. */
final class Agreement {
    private static final int NONE = -1;

    private final Layout layout;
    private final int finders;
    private int agree;
    private int found;
    private int first;

    /**
     * Prepares to compare.
     *
     * @param finders kinds of tags by which pairs are looked for, as a bit mask
     */
    Agreement(Layout layout, int finders) {
        this.layout = layout;
        this.finders = finders;
    }

    /** Compares two records of a part. */
    void compare(Profiles records, int one, int other) {
        agree = 0;
        found = 0;
        first = NONE;
        int a = records.from(one);
        int b = records.from(other);
        while (a < records.to(one) && b < records.to(other)) {
            int difference = Integer.compareUnsigned(records.group(a), records.group(b));
            if (difference == 0) {
                take(records.group(a));
            }
            a += difference <= 0 ? 1 : 0;
            b += difference >= 0 ? 1 : 0;
        }
    }

    private void take(int group) {
        boolean common = group < 0;
        int bit = 1 << layout.kind(common ? ~group : group);
        agree |= bit;
        found |= common ? 0 : bit;
        if (!common && first == NONE && (finders & bit) != 0) {
            first = group;
        }
    }

    /** Returns the kinds of tags that agree, as a bit mask. */
    int agree() {
        return agree;
    }

    /** Returns those of them by which the pair is found: not of too many records. */
    int found() {
        return found;
    }

    /** Returns the first group that finds the pair: it is the one that counts it. */
    int first() {
        return first;
    }
}
