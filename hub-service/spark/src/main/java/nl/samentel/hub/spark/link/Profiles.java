package nl.samentel.hub.spark.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Records of a part as numbers that can be sent: length, record, source, kinds of tags, number, marks, and the groups of records
 * that share a tag with it. Those that find pairs come first, in ascending order; those of too many records follow as complements.
 */
final class Profiles {
    static final int NO_NUMBER = -1;
    static final int HEAD = 6;

    private final int[] data;
    private final int[] starts;

    private Profiles(int[] data, int[] starts) {
        this.data = data;
        this.starts = starts;
    }

    /** Puts pieces of a part together. */
    static Profiles of(Iterator<int[]> pieces) {
        List<int[]> all = new ArrayList<>();
        pieces.forEachRemaining(all::add);
        int size = 0;
        for (int[] piece : all) {
            size = Math.addExact(size, piece.length);
        }
        int[] data = new int[size];
        int at = 0;
        for (int[] piece : all) {
            System.arraycopy(piece, 0, data, at, piece.length);
            at += piece.length;
        }
        return of(data);
    }

    static Profiles of(int[] data) {
        int[] starts = new int[16];
        int count = 0;
        for (int at = 0; at < data.length; at += data[at]) {
            if (count + 1 == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = at;
        }
        starts[count] = data.length;
        return new Profiles(data, Arrays.copyOf(starts, count + 1));
    }

    int count() {
        return starts.length - 1;
    }

    int record(int at) {
        return data[starts[at] + 1];
    }

    int source(int at) {
        return data[starts[at] + 2];
    }

    int kinds(int at) {
        return data[starts[at] + 3];
    }

    int number(int at) {
        return data[starts[at] + 4];
    }

    int marks(int at) {
        return data[starts[at] + 5];
    }

    int from(int at) {
        return starts[at] + HEAD;
    }

    int to(int at) {
        return starts[at + 1];
    }

    int group(int position) {
        return data[position];
    }

    /** Adds a record to what is sent to a part. */
    void copy(int at, Pieces pieces, int part) {
        pieces.add(part, data, starts[at], starts[at + 1]);
    }

    @Override
    public String toString() {
        return "Profiles[redacted]";
    }
}
