package nl.samentel.connector.hub;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.schema.ceremony.Canary;
import nl.samentel.schema.ceremony.CanaryList;
import nl.samentel.schema.ceremony.KeyEnvelope;
import nl.samentel.schema.ceremony.SignedKeyEnvelope;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.signature.Signature;

/**
 * What a key custodian issued, as the hub shows it; nothing of it is verified yet.
 *
 * @param custodian code of the custodian
 * @param canaries tags of fictional persons
 * @param canarySignature signature over them
 * @param envelope the keys sealed to this partner, if there are any
 * @param missing codes of the partners who did not open theirs
 */
public record IssuedKeys(
        String custodian,
        CanaryList canaries,
        Signature canarySignature,
        Optional<SignedKeyEnvelope> envelope,
        List<String> missing) {
    /** Copies the list. */
    public IssuedKeys {
        missing = List.copyOf(missing);
    }

    static IssuedKeys of(String datalab, JsonNode node) throws CommandFailure {
        try {
            List<Canary> canaries = new ArrayList<>();
            for (JsonNode c : node.path("canaries")) {
                canaries.add(new Canary(
                        c.path("person").asText(""),
                        c.path("tagType").asText(""),
                        c.path("value").asText("")));
            }
            List<String> missing = new ArrayList<>();
            node.path("missing").forEach(m -> missing.add(HubRefusal.clean(m.asText(""))));
            return new IssuedKeys(
                    node.path("custodian").asText(""),
                    new CanaryList(datalab, node.path("epoch").asInt(0), canaries),
                    new Signature(node.path("canarySignature").asText("")),
                    envelope(datalab, node),
                    missing);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.REFUSED, "keys.unreadable");
        }
    }

    private static Optional<SignedKeyEnvelope> envelope(String datalab, JsonNode node) {
        JsonNode envelope = node.path("envelope");
        if (!envelope.isObject()) {
            return Optional.empty();
        }
        return Optional.of(new SignedKeyEnvelope(
                new KeyEnvelope(
                        datalab,
                        node.path("epoch").asInt(0),
                        new Digest(node.path("agreement").asText("")),
                        node.path("custodian").asText(""),
                        envelope.path("to").asText(""),
                        envelope.path("encapsulation").asText(""),
                        envelope.path("ciphertext").asText("")),
                new Signature(envelope.path("signature").asText(""))));
    }
}
