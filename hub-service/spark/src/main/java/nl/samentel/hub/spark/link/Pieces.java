package nl.samentel.hub.spark.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import scala.Tuple2;

/** Numbers on their way to other parts, one array for each. */
final class Pieces {
    private final int[][] pieces;
    private final int[] sizes;

    Pieces(int parts) {
        this.pieces = new int[parts][0];
        this.sizes = new int[parts];
    }

    void add(int part, int[] numbers, int from, int to) {
        int size = sizes[part] + to - from;
        if (size > pieces[part].length) {
            pieces[part] = Arrays.copyOf(pieces[part], Math.max(size, pieces[part].length * 2));
        }
        System.arraycopy(numbers, from, pieces[part], sizes[part], to - from);
        sizes[part] = size;
    }

    /** Returns what is not empty, with its part. */
    Iterator<Tuple2<Integer, int[]>> each() {
        List<Tuple2<Integer, int[]>> each = new ArrayList<>();
        for (int part = 0; part < pieces.length; part++) {
            if (sizes[part] > 0) {
                each.add(new Tuple2<>(part, Arrays.copyOf(pieces[part], sizes[part])));
            }
        }
        return each.iterator();
    }
}
