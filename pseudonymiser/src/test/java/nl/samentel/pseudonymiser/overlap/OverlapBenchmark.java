package nl.samentel.pseudonymiser.overlap;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.samentel.pseudonymiser.key.BlindingSecret;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.inquiry.PointSet;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;

/**
 * Prints what counting the overlap of 50,000 and 50,000 persons costs, against as many plain multiplications of a point of
 * P-256 on one core, the least that blinding can cost.
 */
public final class OverlapBenchmark {
    private static final int PERSONS = 50_000;
    private static final int SHARED = 30_000;
    private static final int WARM_UP = 3_000;

    private OverlapBenchmark() {}

    public static void main(String[] arguments) {
        BlindingKey ours = BlindingKey.of(BlindingSecret.random(), "bench", "ours");
        BlindingKey theirs = BlindingKey.of(BlindingSecret.random(), "bench", "theirs");
        BlindedSets.second(theirs, BlindedSets.first(ours, persons(0, WARM_UP), done -> {}), done -> {});
        multiplications(WARM_UP);
        double baseline = seconds(() -> multiplications(PERSONS));
        PointSet[] sets = new PointSet[4];
        double first = seconds(() -> sets[0] = BlindedSets.first(ours, persons(0, PERSONS), done -> {}));
        sets[1] = BlindedSets.first(theirs, persons(PERSONS - SHARED, 2 * PERSONS - SHARED), done -> {});
        double second = seconds(() -> sets[2] = BlindedSets.second(ours, sets[1], done -> {}));
        sets[3] = BlindedSets.second(theirs, sets[0], done -> {});
        int[] common = new int[1];
        double counting = seconds(() -> common[0] = sets[2].common(sets[3]));
        if (common[0] != SHARED) {
            throw new IllegalStateException("The overlap came out wrong.");
        }
        print("50,000 plain multiplications, one core (baseline)", baseline, baseline);
        print("a partner blinds its own persons, all cores", first, baseline);
        print("a partner blinds the other's points, all cores", second, baseline);
        print("the hub counts", counting, baseline);
        System.out.printf(
                Locale.ROOT,
                "%-52s %,9d bytes up, %,d down%n",
                "a partner sends and fetches",
                sets[0].bytes().length + sets[2].bytes().length,
                sets[1].bytes().length);
    }

    private static void print(String what, double seconds, double baseline) {
        System.out.printf(Locale.ROOT, "%-52s %9.2f s  %.3f of baseline%n", what, seconds, seconds / baseline);
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static List<Id32> persons(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Id32.of(Digest.of(("fictional " + i).getBytes(StandardCharsets.UTF_8))
                        .bytes()))
                .toList();
    }

    private static void multiplications(int times) {
        var curve = CustomNamedCurves.getByName("P-256");
        BigInteger scalar = curve.getN().subtract(BigInteger.TEN);
        ECPoint point = curve.getG();
        for (int i = 0; i < times; i++) {
            point = point.multiply(scalar).normalize();
        }
        if (point.isInfinity()) {
            throw new IllegalStateException("Infinity.");
        }
    }
}
