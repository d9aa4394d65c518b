package nl.samentel.schema.line;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Gives a parser bytes that are nearly right, the same ones in each run, and tolerates its declared exceptions only. */
public final class Damage {
    private static final int ROUNDS = 4_000;
    private static final byte[] TELLING = "\n\n 0+=/ —x\r\t#.".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    /** Reads. */
    public interface Parser {
        /** Reads bytes, or refuses them. */
        void parse(byte[] bytes) throws Exception;
    }

    private Damage() {}

    /** Gives the parser damaged forms of each text; what is read must be refused by an allowed exception or not at all. */
    @SafeVarargs
    public static void each(List<byte[]> right, Parser parser, Class<? extends Exception>... allowed) {
        SplittableRandom random = new SplittableRandom(42);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = damaged(right.get(random.nextInt(right.size())), random);
            try {
                parser.parse(bytes);
            } catch (Exception e) {
                if (!List.of(allowed).contains(e.getClass())) {
                    throw new AssertionError("round " + round + ": " + e, e);
                }
            }
        }
    }

    private static byte[] damaged(byte[] right, SplittableRandom random) {
        byte[] bytes = right.clone();
        int times = random.nextInt(1, 4);
        for (int i = 0; i < times && bytes.length > 1; i++) {
            bytes = once(bytes, random.nextInt(bytes.length), random);
        }
        return bytes;
    }

    private static byte[] once(byte[] bytes, int place, SplittableRandom random) {
        byte[] changed = bytes.clone();
        switch (random.nextInt(5)) {
            case 0 -> changed[place] ^= (byte) (1 << random.nextInt(8));
            case 1 -> changed[place] = TELLING[random.nextInt(TELLING.length)];
            case 2 -> changed = Arrays.copyOf(bytes, place);
            case 3 -> changed = joined(Arrays.copyOf(bytes, place), bytes, random.nextInt(bytes.length));
            default -> changed = joined(Arrays.copyOf(bytes, place), bytes, Math.min(place + 1, bytes.length));
        }
        return changed;
    }

    private static byte[] joined(byte[] start, byte[] from, int offset) {
        byte[] joined = Arrays.copyOf(start, start.length + from.length - offset);
        System.arraycopy(from, offset, joined, start.length, from.length - offset);
        return joined;
    }
}
