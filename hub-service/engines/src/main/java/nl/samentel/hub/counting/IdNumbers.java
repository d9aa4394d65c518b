package nl.samentel.hub.counting;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import nl.samentel.schema.event.Id32;

/**
 * Numbers ids in the order in which they first come. Keeps half of an id, which is 128 bits of a keyed pseudo-random function: two that
 * differ are not taken for one by chance. Where an id stands depends on a random number too, so that nobody can choose ids that are
 * slow to find. 20 bytes a place, of which at most three quarters are taken; grows a part at a time.
 */
final class IdNumbers {
    /** So many that the arrays of a part stay small: a collector keeps large ones in regions of their own, half of which may be empty. */
    private static final int PARTS = 1 << 10;

    private static final int NONE = -1;

    private final ByteBuffer id = ByteBuffer.allocate(Id32.LENGTH);
    private final Part[] parts = new Part[PARTS];
    private final long salt;
    private int size;

    IdNumbers(RandomGenerator random) {
        salt = random.nextLong();
        clear();
    }

    /** Returns the number of an id; gives it one that the caller chose if it has none. */
    int number(Id32 of, int fresh) {
        of.copyTo(id.array(), 0);
        long upper = id.getLong(0);
        long lower = id.getLong(Long.BYTES);
        Part part = parts[(int) (spread(upper, lower) >>> 54)];
        int known = part.number(upper, lower);
        if (known != NONE) {
            return known;
        }
        part.add(upper, lower, fresh);
        size++;
        return fresh;
    }

    /** Returns how many ids have a number. */
    int size() {
        return size;
    }

    /** Forgets everything. */
    void clear() {
        size = 0;
        Arrays.setAll(parts, part -> new Part());
    }

    /** Multiplies and shifts as the finaliser of SplitMix64 does. */
    private long spread(long upper, long lower) {
        long z = (upper ^ salt) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 32 ^ lower ^ Long.rotateLeft(salt, 32)) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** Ids whose places begin alike. */
    private final class Part {
        private static final int FIRST = 16;

        private long[] high = new long[FIRST];
        private long[] low = new long[FIRST];
        private int[] numbers = empty(FIRST);
        private int taken;

        int number(long upper, long lower) {
            return numbers[place(upper, lower)];
        }

        void add(long upper, long lower, int number) {
            put(upper, lower, number);
            if (++taken > numbers.length / 4 * 3) {
                grow();
            }
        }

        private int place(long upper, long lower) {
            int place = (int) spread(upper, lower) & (numbers.length - 1);
            while (numbers[place] != NONE && (high[place] != upper || low[place] != lower)) {
                place = (place + 1) & (numbers.length - 1);
            }
            return place;
        }

        private void put(long upper, long lower, int number) {
            int place = place(upper, lower);
            high[place] = upper;
            low[place] = lower;
            numbers[place] = number;
        }

        private void grow() {
            long[] uppers = high;
            long[] lowers = low;
            int[] known = numbers;
            high = new long[Math.multiplyExact(known.length, 2)];
            low = new long[high.length];
            numbers = empty(high.length);
            for (int old = 0; old < known.length; old++) {
                if (known[old] != NONE) {
                    put(uppers[old], lowers[old], known[old]);
                }
            }
        }

        private static int[] empty(int places) {
            int[] numbers = new int[places];
            Arrays.fill(numbers, NONE);
            return numbers;
        }
    }

    @Override
    public String toString() {
        return "IdNumbers[redacted]";
    }
}
