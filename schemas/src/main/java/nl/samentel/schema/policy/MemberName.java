package nl.samentel.schema.policy;

import java.nio.charset.StandardCharsets;

/**
 * Name of a witness or a group within a policy. Names are octets that nobody interprets: two ways to write one letter are
 * two names.
 *
 * @param octets each as one character, U+0021 to U+00FF
 */
public record MemberName(String octets) {
    /** What stands for no cosignature at all. */
    static final MemberName NONE = new MemberName("none");

    private static final int DELETE = 0x7F;
    private static final int LARGEST = 0xFF;

    /**
     * Checks the octets.
     *
     * @throws IllegalArgumentException if there are none, or one is a space or a control character
     */
    public MemberName {
        if (octets.isEmpty() || octets.chars().anyMatch(c -> c <= ' ' || c > LARGEST || c >= DELETE && c < 0x80)) {
            throw new IllegalArgumentException(
                    "The name of a witness or a group has no spaces and control characters.");
        }
    }

    /**
     * Returns the name with the octets of a text in UTF-8.
     *
     * @throws IllegalArgumentException if the text is empty, or has spaces or control characters of ASCII
     */
    public static MemberName of(String text) {
        return new MemberName(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    @Override
    public String toString() {
        return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
