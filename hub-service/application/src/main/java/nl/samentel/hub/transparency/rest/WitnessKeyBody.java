package nl.samentel.hub.transparency.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.note.KeyType;
import nl.samentel.schema.note.NoteKey;
import nl.samentel.schema.signature.Signature;

/**
 * A key of a witness to register.
 *
 * @param key of cosignature/v1, as notes write keys
 * @param signature by the partner's newest key of the roster over the purpose {@code witness-key} and the digest of the key
 */
record WitnessKeyBody(
        @NotNull @Size(max = 300) String key,
        @NotNull @Pattern(regexp = "[A-Za-z0-9+/]{86}==") String signature) {
    NoteKey noteKey() {
        try {
            NoteKey parsed = NoteKey.parse(key);
            if (parsed.type() == KeyType.COSIGNATURE) {
                return parsed;
            }
        } catch (FormatException e) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, "key: a key of cosignature/v1.", e);
        }
        throw new ProblemException(ProblemCode.INVALID_REQUEST, "key: a key of cosignature/v1.");
    }

    Signature proof() {
        try {
            return new Signature(signature);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, "signature: base64 of 64 bytes.", e);
        }
    }
}
