package nl.samentel.hub.disclosure.cellkey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKey;

/**
 * Numbers that nobody can tell from random ones without the key, the same for the same text: 64 bits of {@code HMAC-SHA-256(K_cell, version | text |
 * 0, 1, 2, ...)}, in which each part has its length before it or a fixed one. So that what was drawn once need not be kept to be drawn
 * again. Not for use by several threads.
 */
public final class KeyedRandom implements RandomGenerator {
    private static final byte[] VERSION = "samentel-random-1".getBytes(StandardCharsets.US_ASCII);

    private final Prf prf;
    private final byte[] message;
    private final int countAt;
    private long count;

    private KeyedRandom(Prf prf, byte[] text) {
        this.prf = prf;
        this.message = new byte[2 + VERSION.length + Integer.BYTES + text.length + Long.BYTES];
        ByteBuffer start = ByteBuffer.wrap(message);
        start.putShort((short) VERSION.length).put(VERSION).putInt(text.length).put(text);
        this.countAt = start.position();
    }

    /**
     * Starts anew.
     *
     * @param key at least 32 bytes
     * @param text what is drawn for
     */
    public static KeyedRandom of(SecretKey key, String text) {
        return new KeyedRandom(Prf.of(key), text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public long nextLong() {
        ByteBuffer.wrap(message, countAt, Long.BYTES).putLong(count++);
        return prf.first(message);
    }

    @Override
    public String toString() {
        return "KeyedRandom[redacted]";
    }
}
