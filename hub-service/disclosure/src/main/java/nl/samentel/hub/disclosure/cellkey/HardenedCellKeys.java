package nl.samentel.hub.disclosure.cellkey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;

/**
 * Makes cell keys: 64 bits of {@code HMAC-SHA-256(K_cell, version | sum | count)}. Without it, cell keys of disjoint sets would add
 * up, and who splits a set in ten ways would learn its true count in three of four cases. Not for use by several threads.
 */
public final class HardenedCellKeys implements CellKeying {
    private static final byte[] VERSION = "samentel-cell-key-1".getBytes(StandardCharsets.US_ASCII);

    private final Prf prf;
    private final byte[] message = new byte[2 + VERSION.length + 2 * Long.BYTES];
    private final int sumAt;

    private HardenedCellKeys(Prf prf) {
        this.prf = prf;
        ByteBuffer start = ByteBuffer.wrap(message);
        start.putShort((short) VERSION.length).put(VERSION);
        this.sumAt = start.position();
    }

    /**
     * Makes cell keys.
     *
     * @param key K_cell of the datalab, at least 32 bytes, another one than K_record
     */
    public static HardenedCellKeys of(SecretKey key) {
        return new HardenedCellKeys(Prf.of(key));
    }

    @Override
    public long key(long sum, long count) {
        ByteBuffer.wrap(message, sumAt, 2 * Long.BYTES).putLong(sum).putLong(count);
        return prf.first(message);
    }

    @Override
    public String toString() {
        return "HardenedCellKeys[redacted]";
    }
}
