package nl.samentel.hub.ceremony.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.signature.Signature;

/**
 * A receipt.
 *
 * @param signature the partner's signature over its envelope, in base64
 */
record ReceiptRequest(
        @NotNull @Pattern(regexp = "[A-Za-z0-9+/]{86}==") String signature) {
    Signature value() {
        try {
            return new Signature(signature);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, "signature: not base64 of 64 bytes.");
        }
    }
}
