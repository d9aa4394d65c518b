package nl.samentel.schema.roster;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.samentel.schema.document.CanonicalJson;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.signature.SigningInput;
import nl.samentel.schema.signature.VerifyingKey;

/**
 * Brings the keys of one partner, for the first time or instead of earlier ones.
 *
 * @param datalab code of the datalab
 * @param sequence 0, 1, ... along the chain
 * @param previous digest of the entry before, or {@link Roster#EMPTY} for the first
 * @param partner code of the partner
 * @param verifyingKey verifies its signatures
 * @param encapsulationKey keys are sealed to it
 */
public record RosterEntry(
        String datalab,
        int sequence,
        Digest previous,
        String partner,
        VerifyingKey verifyingKey,
        EncapsulationKey encapsulationKey) {
    /** What a signature in the roster is for. */
    public static final String SIGNATURE_PURPOSE = "roster";

    /** Returns the digest of the entry, which covers all entries before it. */
    public Digest digest() {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("datalab", datalab)
                .put("encapsulationKey", encapsulationKey.text())
                .put("partner", partner)
                .put("previous", previous.hex())
                .put("sequence", sequence)
                .put("verifyingKey", verifyingKey.text());
        return Digest.of(CanonicalJson.encode(content));
    }

    /** Returns what the partner signs with the key it brings, to show that it has it. */
    public SigningInput signingInput() {
        return new SigningInput(SIGNATURE_PURPOSE, digest());
    }
}
