package nl.samentel.schema.note;

/**
 * Name under which a key signs, by custom an address without its scheme, such as {@code hub.example.nl/audit}.
 *
 * @param text not empty, without spaces, control characters and plus signs
 */
public record KeyName(String text) {
    private static final int NEXT_LINE = 0x85;

    /**
     * Checks the characters.
     *
     * @throws IllegalArgumentException if it is empty, or has a space (of Unicode), a control character or a plus sign
     */
    public KeyName {
        if (text.isEmpty() || text.codePoints().anyMatch(KeyName::forbidden)) {
            throw new IllegalArgumentException("The name of a key has no spaces, control characters and plus signs.");
        }
    }

    private static boolean forbidden(int character) {
        return character == '+'
                || character < ' '
                || character == NEXT_LINE
                || Character.isSpaceChar(character)
                || Character.isWhitespace(character)
                || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    @Override
    public String toString() {
        return text;
    }
}
