package nl.samentel.hub.audit.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import nl.samentel.schema.label.LengthPrefixed;

/**
 * A text with its salt. The entry holds {@code SHA-256(domain, name, salt, text)}; without salt and text the hash says
 * nothing.
 */
final class SaltedPart {
    private static final int SALT = 16;

    private final String name;
    private final String value;
    private final byte[] salt;

    private SaltedPart(String name, String value, byte[] salt) {
        this.name = name;
        this.value = value;
        this.salt = salt;
    }

    static SaltedPart of(String name, String value, SecureRandom random) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return new SaltedPart(name, value, salt);
    }

    String hash() {
        byte[] input = LengthPrefixed.domain("samentel/audit-part")
                .field(name)
                .field(salt)
                .field(value.getBytes(StandardCharsets.UTF_8))
                .toByteArray();
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(input));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }

    AuditPartEntity entity(long entry) {
        AuditPartEntity row = new AuditPartEntity();
        row.entry = entry;
        row.name = name;
        row.salt = salt;
        row.value = value;
        return row;
    }
}
