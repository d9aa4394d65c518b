package nl.samentel.hub.transparency;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.note.NoteKey;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.SigningInput;

/**
 * A key with which a partner's connector cosigns checkpoints.
 *
 * @param key of cosignature/v1
 * @param datalab in whose roster the partner's own key stands
 * @param partner whose connector it is
 * @param legalEntity organisation that is responsible, by the agreement
 * @param signature by the partner's key of the roster
 * @param at when it was registered
 */
public record Registration(
        NoteKey key, DatalabId datalab, PartnerId partner, String legalEntity, Signature signature, Instant at) {
    /** What the signature under a witness's key is for. */
    public static final String SIGNATURE_PURPOSE = "witness-key";

    /** Returns what the partner signs. */
    public static SigningInput signingInput(NoteKey key) {
        return new SigningInput(SIGNATURE_PURPOSE, Digest.of(key.text().getBytes(StandardCharsets.UTF_8)));
    }
}
