package nl.samentel.hub.disclosure.cellkey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;

/**
 * Makes record keys: 64 bits of {@code HMAC-SHA-256(K_record, version | line | unit | number)}, in which each part has its length
 * before it or a fixed one. A number lasts from one snapshot of a line to the next, so that the noise does. Not for use by
 * several threads.
 */
public final class RecordKeys {
    private static final byte[] VERSION = "samentel-record-key-1".getBytes(StandardCharsets.US_ASCII);

    private final Prf prf;
    private final byte[] message;
    private final int unitAt;

    private RecordKeys(Prf prf, byte[] line) {
        this.prf = prf;
        this.message = new byte[2 + VERSION.length + Integer.BYTES + line.length + 1 + Long.BYTES];
        ByteBuffer start = ByteBuffer.wrap(message);
        start.putShort((short) VERSION.length).put(VERSION).putInt(line.length).put(line);
        this.unitAt = start.position();
    }

    /**
     * Makes record keys for the units of a line.
     *
     * @param key K_record of the datalab, at least 32 bytes
     * @param line within which numbers mean the same units
     */
    public static RecordKeys of(SecretKey key, String line) {
        return new RecordKeys(Prf.of(key), line.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the record key of a unit. */
    public long of(CountedUnit unit, long number) {
        ByteBuffer.wrap(message, unitAt, message.length - unitAt)
                .put(unit.code())
                .putLong(number);
        return prf.first(message);
    }

    @Override
    public String toString() {
        return "RecordKeys[redacted]";
    }
}
