package nl.samentel.hub.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.samentel.hub.disclosure.cellkey.CountedUnit;
import nl.samentel.hub.disclosure.cellkey.RecordKeys;
import nl.samentel.hub.disclosure.lattice.Catalogue;
import nl.samentel.hub.disclosure.lattice.Edition;
import nl.samentel.hub.disclosure.lattice.Facts;
import nl.samentel.hub.disclosure.lattice.Lattice;
import nl.samentel.hub.disclosure.lattice.LatticeKeys;
import nl.samentel.hub.disclosure.lattice.Query;
import nl.samentel.hub.disclosure.lattice.Thresholds;
import nl.samentel.hub.disclosure.ptable.NoiseDesign;

/** What the gate adds to an answer of 10,000 cells, beside naming the cells of plain numbers. */
public final class GateBenchmark {
    private static final int ROUNDS = 200;
    private static final List<Integer> SIZES = List.of(25, 20, 20);

    private GateBenchmark() {}

    /** Runs it. */
    public static void main(String[] args) {
        Catalogue catalogue = catalogue();
        TableShape shape = TableShape.of(
                SIZES.stream()
                        .map(s -> IntStream.range(0, s).mapToObj(i -> "C" + i).toList())
                        .toList(),
                new BitSet());
        for (int round = 0; round < 3; round++) {
            double plain = milliseconds(() -> plain(shape));
            double gate = milliseconds(() -> (int) DisclosureGate.release(catalogue.answer(Query.of(0, 1, 2)), shape)
                    .shown());
            System.out.printf(
                    Locale.ROOT,
                    "%d cells: plain numbers with names %.2f ms, looked up and released %.2f ms (%.2f x)%n",
                    shape.cells(),
                    plain,
                    gate,
                    gate / plain);
        }
    }

    private interface Work {
        int run();
    }

    private static double milliseconds(Work work) {
        long start = System.nanoTime();
        int all = 0;
        for (int i = 0; i < ROUNDS; i++) {
            all += work.run();
        }
        return (System.nanoTime() - start) / 1e6 / ROUNDS + (all == 42 ? 1 : 0);
    }

    private static int plain(TableShape shape) {
        List<List<String>> cells = new ArrayList<>(shape.cells());
        for (int cell = 0; cell < shape.cells(); cell++) {
            cells.add(shape.codes(cell));
        }
        return cells.size();
    }

    private static Catalogue catalogue() {
        SplittableRandom random = new SplittableRandom(1);
        int rows = 400_000;
        long[] people = IntStream.range(0, rows).asLongStream().toArray();
        int[][] codes = SIZES.stream()
                .map(s -> IntStream.range(0, rows).map(i -> random.nextInt(s)).toArray())
                .toArray(int[][]::new);
        Facts facts = Facts.of(people, people, people, codes);
        LatticeKeys keys = new LatticeKeys(
                RecordKeys.of(key(1), "line"), key(2), NoiseDesign.DEFAULT, CountedUnit.RECORD, "question");
        long start = System.nanoTime();
        Edition edition = Edition.first(facts, Lattice.of(SIZES), Thresholds.DEFAULT, keys);
        System.out.printf(
                Locale.ROOT,
                "catalogue of %,d rows made in %.2f s: %s%n",
                rows,
                (System.nanoTime() - start) / 1e9,
                edition.catalogue().extent());
        return edition.catalogue();
    }

    private static SecretKey key(int last) {
        byte[] bytes = new byte[32];
        bytes[31] = (byte) last;
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
