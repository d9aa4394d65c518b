package nl.samentel.connector.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Guesses the character set of text from its bytes. Valid multi-byte UTF-8 practically never occurs by chance in
 * single-byte text; between the single-byte sets Windows-1252 is taken, unless bytes occur that it does not define.
 */
public final class CharsetGuess {
    /** The usual character set of Dutch Windows programs. */
    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private CharsetGuess() {}

    /** Returns the character set that the byte order mark names. */
    public static Optional<Charset> byteOrderMark(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        return Optional.empty();
    }

    /** Guesses; plain ASCII counts as UTF-8. A multi-byte character cut off at the end is no fault. */
    public static Charset of(byte[] bytes) {
        Optional<Charset> mark = byteOrderMark(bytes);
        if (mark.isPresent()) {
            return mark.get();
        }
        Utf8Scan scan = new Utf8Scan();
        scan.add(bytes, 0, bytes.length);
        return scan.invalid() == 0 ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    private static boolean startsWith(byte[] bytes, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
