package nl.samentel.hub.inquiry.rest;

import java.io.IOException;
import java.io.InputStream;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.inquiry.PointSet;
import nl.samentel.schema.signature.Signature;
import org.jspecify.annotations.Nullable;

/** Reads what requests about sets carry, in bounded memory. */
final class SetBody {
    static final String SIGNATURE = "Samentel-Signature";
    private static final int MOST = PointSet.MOST * PointSet.POINT;

    private SetBody() {}

    static PointSet read(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new ProblemException(ProblemCode.TOO_LARGE, "A set has at most " + PointSet.MOST + " points.");
            }
            return PointSet.read(bytes);
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.BATCH_DAMAGED, "The body ended early.", e);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, String.valueOf(e.getMessage()), e);
        }
    }

    static Signature signature(@Nullable String text) {
        try {
            return new Signature(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, "signature: not base64 of 64 bytes.");
        }
    }
}
