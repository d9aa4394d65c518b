package nl.samentel.hub.atrest;

import java.util.Arrays;
import java.util.HexFormat;
import nl.samentel.schema.label.LengthPrefixed;

/**
 * Derives keys of 32 bytes from a root by HKDF-Expand with SHA-256 (RFC 5869, 2.3): one block, one HMAC. Extracting is
 * left out (3.3): a root is 32 random bytes, and a token that never gives it out cannot take it as a message.
 */
final class RootKey {
    /** Length of roots and derived keys in bytes. */
    static final int LENGTH = 32;

    private static final int PROTOCOL = 2;

    private final Prf root;

    RootKey(Prf root) {
        this.root = root;
    }

    static LengthPrefixed label(String use) {
        return LengthPrefixed.domain("samentel/hub-key").field(PROTOCOL).field(use);
    }

    byte[] derive(LengthPrefixed label) throws KeystoreException {
        byte[] info = label.toByteArray();
        byte[] block = Arrays.copyOf(info, info.length + 1);
        block[info.length] = 1;
        return root.hmac(block);
    }

    /** Returns 16 hexadecimal digits that tell one root from another and nothing about it. */
    String checkValue() throws KeystoreException {
        return HexFormat.of().formatHex(derive(label("check-value")), 0, 8);
    }
}
