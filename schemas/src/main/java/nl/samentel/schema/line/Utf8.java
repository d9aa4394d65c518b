package nl.samentel.schema.line;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 and replaces nothing, so that writing gives the same bytes again. */
public final class Utf8 {
    private Utf8() {}

    /**
     * Reads text.
     *
     * @throws FormatException if it is no UTF-8
     */
    public static String decode(byte[] bytes) throws FormatException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new FormatException("This is no UTF-8.");
        }
    }
}
