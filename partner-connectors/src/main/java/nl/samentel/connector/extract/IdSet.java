package nl.samentel.connector.extract;

import java.util.Arrays;
import nl.samentel.schema.event.Id32;

/**
 * Remembers which ids were seen, by their first eight bytes: 8 to 16 bytes of memory an event. Ids are keyed and
 * evenly spread, so that among 100 million the chance that two look alike is about 1 in 3,700.
 */
final class IdSet {
    private long[] table = new long[1 << 12];
    private final byte[] bytes = new byte[Id32.LENGTH];
    private int size;
    private boolean zero;

    /** Adds an id; false when it was there. */
    boolean add(Id32 id) {
        id.copyTo(bytes, 0);
        long key = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            key = key << 8 | bytes[i] & 0xFF;
        }
        if (key == 0) {
            boolean fresh = !zero;
            zero = true;
            return fresh;
        }
        if (size * 4L > table.length * 3L) {
            grow();
        }
        return put(key);
    }

    private boolean put(long key) {
        int mask = table.length - 1;
        int at = (int) key & mask;
        while (table[at] != 0) {
            if (table[at] == key) {
                return false;
            }
            at = (at + 1) & mask;
        }
        table[at] = key;
        size++;
        return true;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        size = 0;
        Arrays.stream(old).filter(k -> k != 0).forEach(this::put);
    }
}
