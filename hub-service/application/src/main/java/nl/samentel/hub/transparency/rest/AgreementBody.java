package nl.samentel.hub.transparency.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.signature.Signature;

/**
 * Signature of a partner that agrees to a recovery.
 *
 * @param signature by the partner's newest key of the roster, in base64
 */
record AgreementBody(
        @NotNull @Pattern(regexp = "[A-Za-z0-9+/]{86}==") String signature) {
    Signature parsed() {
        try {
            return new Signature(signature);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, "signature: base64 of 64 bytes.", e);
        }
    }
}
