package nl.samentel.connector.hub;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.inquiry.InquiryDocument;
import nl.samentel.schema.signature.Signature;

/**
 * A preliminary agreement as the hub shows it; nothing of it is verified yet.
 *
 * @param document the document
 * @param signatures signatures under it, by code of the partner
 * @param revocations signatures that revoke it, by code of the partner
 */
public record InquiryOffer(
        InquiryDocument document, Map<String, Signature> signatures, Map<String, Signature> revocations) {
    /** Copies the maps. */
    public InquiryOffer {
        signatures = new TreeMap<>(signatures);
        revocations = new TreeMap<>(revocations);
    }

    static InquiryOffer of(JsonNode node) throws CommandFailure {
        try {
            return new InquiryOffer(
                    InquiryDocument.read(node.path("document").asText("").getBytes(StandardCharsets.UTF_8)),
                    AgreementOffer.signatures(node.path("signatures")),
                    AgreementOffer.signatures(node.path("revocations")));
        } catch (DocumentException | IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.REFUSED, "agreement.unreadable", HubRefusal.clean("" + e.getMessage()));
        }
    }
}
