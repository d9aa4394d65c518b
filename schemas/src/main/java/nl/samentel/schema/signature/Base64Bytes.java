package nl.samentel.schema.signature;

import java.util.Base64;

/** Reads fixed-length bytes from base64, which must be written in the one canonical way. */
final class Base64Bytes {
    private Base64Bytes() {}

    static byte[] decode(String text, int length) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("This is not base64.");
        }
        if (bytes.length != length || !Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("This is not base64 of " + length + " bytes.");
        }
        return bytes;
    }
}
