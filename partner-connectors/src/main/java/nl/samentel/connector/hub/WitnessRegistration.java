package nl.samentel.connector.hub;

import java.nio.charset.StandardCharsets;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.note.KeyType;
import nl.samentel.schema.note.NoteKey;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.SignatureRefusedException;
import nl.samentel.schema.signature.SigningInput;
import nl.samentel.schema.signature.VerifyingKey;

/**
 * A key with which a partner is said to cosign. It counts for nothing before {@link #verify} returned.
 *
 * @param partner code of the partner
 * @param key as it is written
 * @param signature of the partner's identity, in base64
 */
public record WitnessRegistration(String partner, String key, String signature) {
    /** Returns what the partner signs. */
    public static SigningInput signingInput(NoteKey key) {
        return new SigningInput("witness-key", Digest.of(key.text().getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Verifies that the partner brought the key.
     *
     * @param identity key with which the partner signs
     * @return the key of the witness
     * @throws SignatureRefusedException if it did not, or the key is no witness's
     */
    public NoteKey verify(VerifyingKey identity) throws SignatureRefusedException {
        try {
            NoteKey known = NoteKey.parse(key);
            if (known.type() != KeyType.COSIGNATURE) {
                throw new SignatureRefusedException("The key of " + partner + " is no witness's.");
            }
            identity.verify(signingInput(known), new Signature(signature));
            return known;
        } catch (FormatException | IllegalArgumentException e) {
            throw new SignatureRefusedException("The key or the signature of " + partner + " cannot be read.");
        }
    }
}
