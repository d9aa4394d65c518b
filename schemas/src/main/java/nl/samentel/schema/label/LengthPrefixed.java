package nl.samentel.schema.label;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Builds the bytes that go into a hash or a key derivation: each field is preceded by its length as four big-endian
 * bytes, so that no two different lists of fields give the same bytes.
 */
public final class LengthPrefixed {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(96);

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
        out.write(value.length >>> 24);
        out.write(value.length >>> 16);
        out.write(value.length >>> 8);
        out.write(value.length);
        out.write(value, 0, value.length);
        return this;
    }

    /** Adds a number as its decimal text. */
    public LengthPrefixed field(int value) {
        return field(Integer.toString(value));
    }

    /** Returns the bytes. */
    public byte[] toByteArray() {
        return out.toByteArray();
    }
}
