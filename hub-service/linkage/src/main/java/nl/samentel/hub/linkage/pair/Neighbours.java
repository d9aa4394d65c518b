package nl.samentel.hub.linkage.pair;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** The later records that share a tag with one record, each once, with the kinds of tags that they share. */
final class Neighbours {
    private final IntPredicate chosen;
    private final int[] seenBy;
    private final int[] agree;
    private int[] found = new int[16];
    private int count;
    private int record;

    Neighbours(int records, IntPredicate chosen) {
        this.chosen = chosen;
        seenBy = new int[records];
        agree = new int[records];
        Arrays.fill(seenBy, -1);
    }

    void start(int of) {
        record = of;
        count = 0;
    }

    void add(int other, int kind) {
        if (other <= record) {
            return;
        }
        if (seenBy[other] != record && chosen.test(other)) {
            seenBy[other] = record;
            agree[other] = 0;
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = other;
        }
        if (seenBy[other] == record) {
            agree[other] |= 1 << kind;
        }
    }

    int count() {
        return count;
    }

    int get(int at) {
        return found[at];
    }

    int agree(int other) {
        return agree[other];
    }
}
