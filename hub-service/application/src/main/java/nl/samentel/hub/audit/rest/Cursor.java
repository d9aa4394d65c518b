package nl.samentel.hub.audit.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Place in the log after which the next page goes on; opaque to clients. */
final class Cursor {
    private static final String PREFIX = "a1:";

    private Cursor() {}

    static String of(long id) {
        byte[] text = (PREFIX + id).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    static long parse(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            if (text.startsWith(PREFIX)) {
                return Long.parseLong(text.substring(PREFIX.length()));
            }
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, "cursor: take it from the page before.", e);
        }
        throw new ProblemException(ProblemCode.INVALID_REQUEST, "cursor: take it from the page before.");
    }
}
