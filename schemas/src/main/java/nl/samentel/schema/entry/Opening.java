package nl.samentel.schema.entry;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.label.LengthPrefixed;
import nl.samentel.schema.line.CanonicalBase64;
import nl.samentel.schema.line.FormatException;

/**
 * What an entry only commits to: a part that says something about a person, with its salt. The entry holds the digest. Who
 * has the opening can show what the part was; once salt and part are deleted, the digest says nothing, and the tree stands.
 *
 * @param name of the part, such as {@code actor}
 * @param salt at least 16 random bytes in base64
 * @param part what is committed to
 */
public record Opening(String name, String salt, String part) {
    private static final int SALT = 16;

    /**
     * Checks the salt.
     *
     * @throws IllegalArgumentException if it is no base64, or of fewer than 16 bytes
     */
    public Opening {
        if (bytes(salt).length < SALT) {
            throw new IllegalArgumentException("A salt has at least " + SALT + " bytes.");
        }
    }

    /** Makes an opening with a new salt. */
    public static Opening of(String name, String part, SecureRandom random) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return new Opening(name, CanonicalBase64.encode(salt), part);
    }

    /** Returns what the entry holds. */
    public Digest commitment() {
        return Digest.of(LengthPrefixed.domain("samentel/audit-part")
                .field(name)
                .field(bytes(salt))
                .field(part.getBytes(StandardCharsets.UTF_8))
                .toByteArray());
    }

    private static byte[] bytes(String salt) {
        try {
            return CanonicalBase64.decode(salt);
        } catch (FormatException e) {
            throw new IllegalArgumentException("A salt is base64.", e);
        }
    }

    @Override
    public String toString() {
        return "Opening[" + name + "]";
    }
}
