package nl.samentel.hub.inquiry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samentel.schema.inquiry.InquiryDocument;
import nl.samentel.schema.signature.Signature;

/**
 * A preliminary agreement with the signatures it got. That they are stored does not say that they hold.
 *
 * @param document the document
 * @param proposedAt when it was proposed
 * @param signatures signatures under it, by code of the partner
 * @param revocations signatures that revoke it, by code of the partner
 */
public record InquiryVersion(
        InquiryDocument document,
        Instant proposedAt,
        Map<String, Signature> signatures,
        Map<String, Signature> revocations) {
    /** Copies the maps. */
    public InquiryVersion {
        signatures = new TreeMap<>(signatures);
        revocations = new TreeMap<>(revocations);
    }

    /** Returns its number. */
    public int number() {
        return document.inquiry().number();
    }

    /** Returns the codes of the partners whose signature is not there. */
    public List<String> missing() {
        return document.partners().stream()
                .filter(p -> !signatures.containsKey(p))
                .toList();
    }
}
