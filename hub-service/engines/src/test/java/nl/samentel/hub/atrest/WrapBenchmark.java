package nl.samentel.hub.atrest;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;

/** Prints how fast tags are wrapped and payloads sealed, against Bouncy Castle's key wrap in the same run. */
public final class WrapBenchmark {
    private static final int TAGS = 400_000;

    private interface Work {
        void run() throws Exception;
    }

    private WrapBenchmark() {}

    /** Runs. */
    public static void main(String[] arguments) throws Exception {
        SplittableRandom random = new SplittableRandom(1);
        byte[][] tags = new byte[TAGS][32];
        for (byte[] tag : tags) {
            random.nextBytes(tag);
        }
        byte[] key = new byte[32];
        TagWrap jdk = TagWrap.of(key);
        TagWrap bouncy = TagWrap.withBouncyCastle(key);
        byte[][] wrapped = new byte[TAGS][];
        double baseline = perSecond(() -> wrapAll(bouncy, tags, wrapped));
        double wrap = perSecond(() -> wrapAll(jdk, tags, wrapped));
        double unwrap = perSecond(() -> {
            for (byte[] one : wrapped) {
                jdk.unwrap(one);
            }
        });
        PayloadSeal seal = PayloadSeal.of(key, new SecureRandom());
        byte[] payload = new byte[200];
        UUID id = new UUID(1, 2);
        double sealed = perSecond(() -> {
            for (int i = 0; i < TAGS; i++) {
                seal.seal(payload, id, id);
            }
        });
        print("wrap a tag, Bouncy Castle (baseline)", baseline, baseline);
        print("wrap a tag", wrap, baseline);
        print("unwrap a tag", unwrap, baseline);
        print("seal a payload of 200 bytes", sealed, baseline);
    }

    private static void wrapAll(TagWrap wrap, byte[][] tags, byte[][] wrapped) {
        for (int i = 0; i < tags.length; i++) {
            wrapped[i] = wrap.wrap(tags[i]);
        }
    }

    private static double perSecond(Work work) throws Exception {
        double best = 0;
        for (int round = 0; round < 4; round++) {
            long start = System.nanoTime();
            work.run();
            best = Math.max(best, TAGS * 1e9 / (System.nanoTime() - start));
        }
        return best;
    }

    private static void print(String what, double perSecond, double baseline) {
        System.out.printf(Locale.ROOT, "%-40s %,12.0f/s  %5.2f x%n", what, perSecond, perSecond / baseline);
    }
}
