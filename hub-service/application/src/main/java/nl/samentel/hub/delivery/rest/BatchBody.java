package nl.samentel.hub.delivery.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Reads what a batch request carries, in bounded memory. */
public final class BatchBody {
    private static final Pattern DIGEST = Pattern.compile("sha-256=([0-9a-f]{64})");

    private BatchBody() {}

    /**
     * Reads the body.
     *
     * @throws ProblemException too-large if it is larger than the limit; batch-damaged if the connection was cut
     */
    public static byte[] read(InputStream body, HttpHeaders headers, int maxBytes) {
        if (headers.getLength() > maxBytes) {
            throw tooLarge(maxBytes);
        }
        try {
            byte[] bytes = body.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw tooLarge(maxBytes);
            }
            return bytes;
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.BATCH_DAMAGED, "The body ended early.", e);
        }
    }

    /** Returns the 64 hexadecimal digits of the header {@code Samentel-Digest: sha-256=...}. */
    public static String digest(HttpHeaders headers) {
        String header = headers.getHeaderString("Samentel-Digest");
        Matcher matcher = DIGEST.matcher(header == null ? "" : header);
        if (!matcher.matches()) {
            throw new ProblemException(
                    ProblemCode.INVALID_REQUEST, "Samentel-Digest: sha-256= and 64 small hexadecimal digits.");
        }
        return matcher.group(1);
    }

    private static ProblemException tooLarge(int maxBytes) {
        return new ProblemException(ProblemCode.TOO_LARGE, "A batch has at most " + maxBytes + " bytes.");
    }
}
