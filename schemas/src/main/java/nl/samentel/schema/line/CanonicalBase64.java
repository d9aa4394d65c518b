package nl.samentel.schema.line;

import java.util.Base64;

/** Reads and writes base64 (RFC 4648, section 4) in the one canonical way: padded, with no bits left over. */
public final class CanonicalBase64 {
    private CanonicalBase64() {}

    /** Writes bytes. */
    public static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * Reads bytes.
     *
     * @throws FormatException if it is no base64, or written in another way than {@link #encode} writes it
     */
    public static byte[] decode(String text) throws FormatException {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new FormatException("This is not base64.");
        }
        if (!encode(bytes).equals(text)) {
            throw new FormatException("This is base64, but not in the one way to write it.");
        }
        return bytes;
    }

    /**
     * Reads bytes of one length.
     *
     * @throws FormatException if {@link #decode(String)} refuses it, or the length is another
     */
    public static byte[] decode(String text, int length) throws FormatException {
        byte[] bytes = decode(text);
        if (bytes.length != length) {
            throw new FormatException("This is not base64 of " + length + " bytes.");
        }
        return bytes;
    }
}
