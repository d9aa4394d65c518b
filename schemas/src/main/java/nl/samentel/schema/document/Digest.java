package nl.samentel.schema.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * SHA-256 of a document.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Digest(String hex) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");
    private static final int GROUPS = 6;
    private static final int GROUP = 10_000;

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if it is not 64 lower-case hexadecimal digits
     */
    public Digest {
        if (!SHAPE.matcher(hex).matches()) {
            throw new IllegalArgumentException("A digest has 64 lower-case hexadecimal digits.");
        }
    }

    /** Digests bytes. */
    public static Digest of(byte[] bytes) {
        try {
            return new Digest(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }

    /** Returns the 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /**
     * Returns six groups of four digits that two people can compare by telephone. They hold 79 bits of the digest: enough
     * that nobody can make another document with the same groups.
     */
    public String spoken() {
        byte[] bytes = bytes();
        StringBuilder text = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            int number = 0;
            for (int i = 0; i < 4; i++) {
                number = number << 8 | bytes[group * 4 + i] & 0xFF;
            }
            text.append(group == 0 ? "" : " ")
                    .append(String.format(Locale.ROOT, "%04d", Integer.remainderUnsigned(number, GROUP)));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return hex;
    }
}
