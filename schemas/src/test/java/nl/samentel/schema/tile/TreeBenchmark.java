package nl.samentel.schema.tile;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import nl.samentel.schema.merkle.CompactRange;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.merkle.TreeHash;

/**
 * Prints how fast a tree grows and is verified, against plain SHA-256 of the same entries in the same run, and how long
 * proofs take at ten million entries.
 */
public final class TreeBenchmark {
    private static final int ENTRIES = 512_000;
    private static final int LENGTH = 400;
    private static final long LARGE = 10_000_123;
    private static final int PROOFS = 2_000;

    private interface Work {
        void run() throws Exception;
    }

    private TreeBenchmark() {}

    /** Runs. */
    public static void main(String[] arguments) throws Exception {
        byte[][] entries = entries();
        double baseline = perSecond(() -> plain(entries));
        print("plain SHA-256 of each entry (baseline)", baseline, baseline);
        print("hash entries and grow the tree", perSecond(() -> grow(entries)), baseline);
        List<byte[]> bundles = bundles(entries);
        print("read bundles, hash, and grow the tree", perSecond(() -> verify(bundles)), baseline);
        LargeTree large = new LargeTree(LARGE);
        Hash root = large.root();
        CheckedTiles warm = CheckedTiles.open(large, LARGE, root);
        printTimes("proof of inclusion at 10 million, tiles kept", index -> warm.inclusion(index));
        printTimes(
                "proof of inclusion at 10 million, nothing kept",
                index -> CheckedTiles.open(large, LARGE, root).inclusion(index));
        printTimes(
                "proof of consistency to 10 million, nothing kept",
                index -> CheckedTiles.open(large, LARGE, root).consistency(index + 1));
    }

    private static byte[][] entries() {
        SplittableRandom random = new SplittableRandom(1);
        byte[][] entries = new byte[ENTRIES][LENGTH];
        for (byte[] entry : entries) {
            random.nextBytes(entry);
        }
        return entries;
    }

    private static List<byte[]> bundles(byte[][] entries) {
        List<byte[]> bundles = new ArrayList<>();
        for (int begin = 0; begin < entries.length; begin += TileAddress.FULL) {
            List<Entry> bundle = Arrays.stream(entries, begin, begin + TileAddress.FULL)
                    .map(Entry::of)
                    .toList();
            bundles.add(new EntryBundle(bundle).bytes());
        }
        return bundles;
    }

    private static void plain(byte[][] entries) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] result = new byte[Hash.LENGTH];
        for (byte[] entry : entries) {
            digest.update(entry);
            digest.digest(result, 0, result.length);
        }
    }

    private static void grow(byte[][] entries) {
        CompactRange range = CompactRange.EMPTY;
        for (byte[] entry : entries) {
            range = range.append(TreeHash.leaf(entry));
        }
        range.root();
    }

    private static void verify(List<byte[]> bundles) throws Exception {
        CompactRange range = CompactRange.EMPTY;
        for (byte[] bundle : bundles) {
            for (Entry entry : EntryBundle.parse(bundle, TileAddress.FULL).entries()) {
                range = range.append(entry.leafHash());
            }
        }
        range.root();
    }

    private static double perSecond(Work work) throws Exception {
        double best = 0;
        for (int round = 0; round < 4; round++) {
            long start = System.nanoTime();
            work.run();
            best = Math.max(best, ENTRIES * 1e9 / (System.nanoTime() - start));
        }
        return best;
    }

    private static void print(String what, double perSecond, double baseline) {
        System.out.printf(Locale.ROOT, "%-50s %,12.0f/s  %5.2f x%n", what, perSecond, perSecond / baseline);
    }

    private interface Proof {
        Object make(long index) throws Exception;
    }

    private static void printTimes(String what, Proof proof) throws Exception {
        times(proof);
        long[] nanos = times(proof);
        System.out.printf(
                Locale.ROOT,
                "%-50s %8.3f ms, p95 %.3f ms, worst %.3f ms%n",
                what,
                nanos[PROOFS / 2] / 1e6,
                nanos[PROOFS * 95 / 100] / 1e6,
                nanos[PROOFS - 1] / 1e6);
    }

    private static long[] times(Proof proof) throws Exception {
        SplittableRandom random = new SplittableRandom(2);
        long[] nanos = new long[PROOFS];
        for (int i = 0; i < PROOFS; i++) {
            long index = random.nextLong(LARGE);
            long start = System.nanoTime();
            proof.make(index);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos;
    }
}
