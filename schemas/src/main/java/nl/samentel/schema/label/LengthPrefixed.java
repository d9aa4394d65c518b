package nl.samentel.schema.label;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Builds the bytes that go into a hash or a key derivation: each field is preceded by its length as four big-endian
 * bytes, so that no two different lists of fields give the same bytes.
 */
public final class LengthPrefixed {
    private byte[] bytes = new byte[96];
    private int length;

    private LengthPrefixed() {}

    /** Starts with a domain such as {@code samentel/1/tag-key}, which is the first field. */
    public static LengthPrefixed domain(String domain) {
        return new LengthPrefixed().field(domain);
    }

    /** Adds a text in UTF-8. */
    public LengthPrefixed field(String value) {
        return field(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds bytes. */
    public LengthPrefixed field(byte[] value) {
        int end = Math.addExact(length + Integer.BYTES, value.length);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
        }
        bytes[length] = (byte) (value.length >>> 24);
        bytes[length + 1] = (byte) (value.length >>> 16);
        bytes[length + 2] = (byte) (value.length >>> 8);
        bytes[length + 3] = (byte) value.length;
        System.arraycopy(value, 0, bytes, length + Integer.BYTES, value.length);
        length = end;
        return this;
    }

    /** Adds a number as its decimal text. */
    public LengthPrefixed field(int value) {
        return field(Integer.toString(value));
    }

    /** Returns the bytes. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }
}
