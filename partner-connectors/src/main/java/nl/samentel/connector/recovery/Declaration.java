package nl.samentel.connector.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import nl.samentel.connector.hub.RecoveryOffer;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.document.CanonicalJson;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.receipt.HubKey;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.SignatureRefusedException;
import nl.samentel.schema.signature.SigningInput;

/**
 * A recovery that the hub declared: one shard ends where a restored backup ends, and another goes on. Guarantees that the hub
 * signed exactly this. It does not say that it is true, nor that anybody agrees: see {@link Consent}.
 *
 * @param offer as it was shown
 * @param end where the shard ends
 * @param next origin of the shard that goes on
 * @param reason what happened, in the operator's words
 * @param at when it was declared
 */
public record Declaration(RecoveryOffer offer, Checkpoint end, String next, String reason, Instant at) {
    private static final String PURPOSE = "log-recovery";
    private static final Set<String> FIELDS =
            Set.of("at", "follows", "format", "next", "reason", "root", "size", "version");
    private static final Set<String> TEXTS = Set.of("follows", "format", "next", "reason", "root");

    /**
     * Verifies what a hub shows.
     *
     * @throws SignatureRefusedException if the hub did not sign it, or it is no declaration in canonical form
     */
    public static Declaration verified(RecoveryOffer offer, HubKey hub) throws SignatureRefusedException {
        try {
            Declaration declaration = read(offer);
            declaration.requireSigned(hub);
            return declaration;
        } catch (FormatException | IllegalArgumentException e) {
            throw new SignatureRefusedException("This is no declaration of a recovery.");
        }
    }

    /**
     * Verifies the hub's signature.
     *
     * @throws SignatureRefusedException if the hub did not sign it
     */
    public void requireSigned(HubKey hub) throws SignatureRefusedException {
        try {
            hub.verify(PURPOSE, document(), new Signature(offer.signature()));
        } catch (IllegalArgumentException e) {
            throw new SignatureRefusedException("This is no signature.");
        }
    }

    private byte[] document() {
        return offer.document().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads what was verified before, or is verified later.
     *
     * @throws FormatException if it is no declaration in canonical form
     */
    public static Declaration read(RecoveryOffer offer) throws FormatException {
        JsonNode content;
        try {
            content = CanonicalJson.decode(offer.document().getBytes(StandardCharsets.UTF_8));
        } catch (DocumentException e) {
            throw new FormatException("This is no declaration of a recovery.");
        }
        Set<String> fields = new TreeSet<>();
        content.fieldNames().forEachRemaining(fields::add);
        require(fields.equals(FIELDS));
        require(TEXTS.stream().allMatch(name -> content.path(name).isTextual()));
        require(content.path("format").asText().equals("samentel-log-recovery"));
        require(content.path("version").isInt() && content.path("version").intValue() == 1);
        require(content.path("size").isIntegralNumber() && content.path("at").isIntegralNumber());
        String follows = content.path("follows").asText();
        String next = content.path("next").asText();
        require(next.equals(follows.substring(0, follows.lastIndexOf('/') + 1) + offer.shard()));
        return new Declaration(
                offer,
                Checkpoint.of(
                        follows,
                        content.path("size").asLong(),
                        Hash.ofBase64(content.path("root").asText())),
                next,
                content.path("reason").asText().replaceAll("\\p{C}+", " ").strip(),
                Instant.ofEpochMilli(content.path("at").asLong()));
    }

    private static void require(boolean holds) throws FormatException {
        if (!holds) {
            throw new FormatException("This is no declaration of a recovery.");
        }
    }

    /** Returns what the hub and the partners sign. */
    public SigningInput signingInput() {
        return new SigningInput(PURPOSE, digest());
    }

    /** Returns the digest of the document, which the log names where it goes on. */
    public Digest digest() {
        return Digest.of(document());
    }
}
