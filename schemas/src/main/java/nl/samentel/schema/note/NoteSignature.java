package nl.samentel.schema.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
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
     * @throws IllegalArgumentException if it is not padded base64 of five bytes or more
     */
    public NoteSignature {
        if (decode(base64).length <= ID_LENGTH) {
            throw new IllegalArgumentException("A signature of a note has more than " + ID_LENGTH + " bytes.");
        }
    }

    /**
     * Bits that are left over in the last digit are not looked at, as in other people's tools (RFC 4648, section 3.5, leaves
     * it to the reader): all must agree on what a note is, and the line is not part of what is signed.
     */
    private static byte[] decode(String base64) {
        if (base64.length() % 4 != 0) {
            throw new IllegalArgumentException("A signature of a note is padded base64.");
        }
        return Base64.getDecoder().decode(base64);
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
        return ByteBuffer.wrap(decode(base64)).getInt();
    }

    byte[] body() {
        byte[] bytes = decode(base64);
        return Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length);
    }
}
