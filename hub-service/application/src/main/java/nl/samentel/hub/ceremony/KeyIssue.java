package nl.samentel.hub.ceremony;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samentel.schema.ceremony.CanaryList;
import nl.samentel.schema.ceremony.SignedKeyEnvelope;
import nl.samentel.schema.signature.Signature;

/**
 * What the key custodian sent for an epoch under an agreement, and who took it.
 *
 * @param agreement digest of the agreement
 * @param custodian code of the key custodian
 * @param canaries tags of fictional persons under the keys
 * @param signature the custodian's signature over them
 * @param envelopes one for every other partner
 * @param receipts signatures of the partners who opened theirs, by code
 */
public record KeyIssue(
        String agreement,
        String custodian,
        CanaryList canaries,
        Signature signature,
        List<SignedKeyEnvelope> envelopes,
        Map<String, Signature> receipts) {
    /** Copies the collections. */
    public KeyIssue {
        envelopes = List.copyOf(envelopes);
        receipts = new TreeMap<>(receipts);
    }

    /** Returns the codes of the partners who did not take theirs yet. */
    public List<String> missing() {
        return envelopes.stream()
                .map(e -> e.envelope().to())
                .filter(to -> !receipts.containsKey(to))
                .sorted()
                .toList();
    }
}
