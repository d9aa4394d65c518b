package nl.samentel.hub.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.samentel.schema.agreement.AgreementDocument;
import nl.samentel.schema.agreement.Party;
import nl.samentel.schema.signature.Signature;

/**
 * A version of an agreement with the signatures it got. That they are stored does not say that they hold.
 *
 * @param document the document
 * @param proposedAt when it was proposed
 * @param signatures signatures under it, by code of the partner
 * @param revocations signatures that revoke it, by code of the partner
 */
public record AgreementVersion(
        AgreementDocument document,
        Instant proposedAt,
        Map<String, Signature> signatures,
        Map<String, Signature> revocations) {
    /** Copies the maps. */
    public AgreementVersion {
        signatures = new TreeMap<>(signatures);
        revocations = new TreeMap<>(revocations);
    }

    /** Returns its number. */
    public int number() {
        return document.agreement().version();
    }

    /** Returns the codes of the parties whose signature is not there. */
    public List<String> missing() {
        Set<String> missing = new TreeSet<>();
        document.agreement().parties().stream().map(Party::code).forEach(missing::add);
        missing.removeAll(signatures.keySet());
        return List.copyOf(missing);
    }
}
