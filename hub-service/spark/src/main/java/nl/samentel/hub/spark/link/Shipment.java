package nl.samentel.hub.spark.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/** Sends numbers to the executors in pieces while they are made, so that the driver never holds all of them. */
final class Shipment implements AutoCloseable {
    private static final int PIECE = 3 << 12;
    private static final int SLICES = 8;
    private static final int PIECES = SLICES * 8;

    private final JavaSparkContext context;
    private final long[][] pieces;
    private final int[] sizes;
    private final List<Tuple2<Integer, long[]>> full = new ArrayList<>();
    private final List<JavaPairRDD<Integer, long[]>> sent = new ArrayList<>();

    Shipment(JavaSparkContext context, int parts) {
        this.context = context;
        this.pieces = new long[parts][0];
        this.sizes = new int[parts];
    }

    /** Sends numbers, 1 or 3, to a part. */
    void add(int part, long... numbers) {
        if (sizes[part] == pieces[part].length) {
            pieces[part] = Arrays.copyOf(pieces[part], Math.min(PIECE, Math.max(96, sizes[part] * 2)));
        }
        for (long number : numbers) {
            pieces[part][sizes[part]++] = number;
        }
        if (sizes[part] == PIECE) {
            load(part);
        }
    }

    private void load(int part) {
        full.add(new Tuple2<>(part, Arrays.copyOf(pieces[part], sizes[part])));
        sizes[part] = 0;
        if (full.size() == PIECES) {
            send();
        }
    }

    /** Leaves them with the executors, with no memory of how they came there. */
    private void send() {
        JavaPairRDD<Integer, long[]> piece =
                context.parallelizePairs(List.copyOf(full), SLICES).persist(StorageLevel.MEMORY_AND_DISK_SER());
        piece.rdd().localCheckpoint();
        sent.add(piece);
        piece.count();
        full.clear();
    }

    /** Sends what is left, and returns all that was sent, each part by itself. */
    JavaPairRDD<Integer, long[]> all() {
        for (int part = 0; part < pieces.length; part++) {
            if (sizes[part] > 0) {
                load(part);
            }
            pieces[part] = new long[0];
        }
        send();
        JavaPairRDD<Integer, long[]> all = sent.get(0);
        for (JavaPairRDD<Integer, long[]> next : sent.subList(1, sent.size())) {
            all = all.union(next);
        }
        return all.partitionBy(new HashPartitioner(pieces.length));
    }

    @Override
    public void close() {
        sent.forEach(piece -> piece.unpersist(false));
    }

    @Override
    public String toString() {
        return "Shipment[redacted]";
    }
}
