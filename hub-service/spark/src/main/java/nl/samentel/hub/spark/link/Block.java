package nl.samentel.hub.spark.link;

import java.util.Arrays;
import java.util.Iterator;
import nl.samentel.hub.linkage.pair.PatternCounts;

/** The pairs that the groups of one part bring together. A pair that several groups find counts in the first of them. */
final class Block {
    private static final int EVERY_KIND = -1;

    private final Layout layout;
    private final int part;
    private final Profiles records;
    private final int finders;
    private final Agreement agreement;

    private Block(Layout layout, int part, Iterator<int[]> pieces, int finders) {
        this.layout = layout;
        this.part = part;
        this.records = Profiles.of(pieces);
        this.finders = finders;
        this.agreement = new Agreement(layout, finders);
    }

    /** Takes the groups of all kinds. */
    static Block of(Layout layout, int part, Iterator<int[]> pieces) {
        return new Block(layout, part, pieces, EVERY_KIND);
    }

    /** Takes the groups of some kinds, given as a bit mask. */
    static Block of(Layout layout, int part, Iterator<int[]> pieces, int finders) {
        return new Block(layout, part, pieces, finders);
    }

    /** Sends records to each part that has a group of theirs. */
    static Iterator<scala.Tuple2<Integer, int[]>> cut(Layout layout, int[] data) {
        Pieces pieces = new Pieces(layout.parts());
        int[] last = new int[layout.parts()];
        Profiles records = Profiles.of(data);
        for (int at = 0; at < records.count(); at++) {
            for (int i = records.from(at); i < records.to(at) && records.group(i) >= 0; i++) {
                int part = layout.partOfGroup(records.group(i));
                if (last[part] <= at) {
                    last[part] = at + 1;
                    records.copy(at, pieces, part);
                }
            }
        }
        return pieces.each();
    }

    Profiles records() {
        return records;
    }

    /** Told each pair, by where its records stand. */
    interface Visitor {
        void pair(int one, int other, long pattern, int found);
    }

    /** Visits each pair once. */
    void visit(Visitor visitor) {
        long[] members = members();
        for (int from = 0; from < members.length; ) {
            int to = from + 1;
            while (to < members.length && Assembly.high(members[to]) == Assembly.high(members[from])) {
                to++;
            }
            visit(members, from, to, visitor);
            from = to;
        }
    }

    private void visit(long[] members, int from, int to, Visitor visitor) {
        int group = Assembly.high(members[from]);
        for (int i = from; i < to; i++) {
            for (int j = from; j < i; j++) {
                int one = (int) members[j];
                int other = (int) members[i];
                agreement.compare(records, one, other);
                if (agreement.first() == group) {
                    int comparable = records.kinds(one) & records.kinds(other);
                    visitor.pair(one, other, PatternCounts.pattern(comparable, agreement.agree()), agreement.found());
                }
            }
        }
    }

    /** Returns each group of this part with each of its records, in ascending order. */
    private long[] members() {
        long[] members = new long[16];
        int size = 0;
        for (int at = 0; at < records.count(); at++) {
            for (int i = records.from(at); i < records.to(at) && records.group(i) >= 0; i++) {
                int group = records.group(i);
                if (layout.partOfGroup(group) == part && (finders >> layout.kind(group) & 1) == 1) {
                    members = size < members.length ? members : Arrays.copyOf(members, size * 2);
                    members[size++] = Assembly.pair(group, at);
                }
            }
        }
        Arrays.sort(members, 0, size);
        return Arrays.copyOf(members, size);
    }
}
