package nl.samentel.schema.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import nl.samentel.schema.line.CanonicalBase64;
import nl.samentel.schema.line.FormatException;

/**
 * A line below a note that claims to be a signature: an em dash, a name, and base64 of a key's id and the signature.
 *
 * @param name of the key it claims to be made with
 * @param base64 of four bytes of id and at least one of signature
 */
public record NoteSignature(KeyName name, String base64) {
    static final String DASH = "— ";

    private static final int ID_LENGTH = 4;

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if it is not base64 of five bytes or more, in the one way to write it
     */
    public NoteSignature {
        try {
            if (CanonicalBase64.decode(base64).length <= ID_LENGTH) {
                throw new IllegalArgumentException("A signature of a note has more than " + ID_LENGTH + " bytes.");
            }
        } catch (FormatException e) {
            throw new IllegalArgumentException("A signature of a note is base64.", e);
        }
    }

    static NoteSignature of(NoteKey key, byte[] body) {
        byte[] bytes = ByteBuffer.allocate(ID_LENGTH + body.length)
                .putInt(key.id())
                .put(body)
                .array();
        return new NoteSignature(key.name(), CanonicalBase64.encode(bytes));
    }

    /**
     * Reads a line.
     *
     * @param line without its newline
     * @throws FormatException if it is no such line
     */
    public static NoteSignature parse(String line) throws FormatException {
        int cut = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || cut < 0) {
            throw new FormatException("A signature of a note is a line of an em dash, a name and base64.");
        }
        try {
            return new NoteSignature(new KeyName(line.substring(DASH.length(), cut)), line.substring(cut + 1));
        } catch (IllegalArgumentException e) {
            throw new FormatException("This is no signature of a note: " + e.getMessage());
        }
    }

    /** Returns the line, without its newline. */
    public String line() {
        return DASH + name + " " + base64;
    }

    int keyId() {
        return ByteBuffer.wrap(bytes()).getInt();
    }

    byte[] body() {
        byte[] bytes = bytes();
        return Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length);
    }

    private byte[] bytes() {
        try {
            return CanonicalBase64.decode(base64);
        } catch (FormatException e) {
            throw new IllegalStateException("This was base64 when it was checked.", e);
        }
    }
}
