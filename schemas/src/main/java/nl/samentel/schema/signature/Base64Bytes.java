package nl.samentel.schema.signature;

import nl.samentel.schema.line.CanonicalBase64;
import nl.samentel.schema.line.FormatException;

/** Reads fixed-length bytes from base64, which must be written in the one canonical way. */
final class Base64Bytes {
    private Base64Bytes() {}

    static byte[] decode(String text, int length) {
        try {
            return CanonicalBase64.decode(text, length);
        } catch (FormatException e) {
            throw new IllegalArgumentException(e.getMessage());
        }
    }
}
