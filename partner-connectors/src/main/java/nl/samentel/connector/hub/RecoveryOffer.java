package nl.samentel.connector.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A recovery of the log as the hub declares it; nothing of it is verified yet.
 *
 * @param shard that goes on
 * @param document what is declared, as canonical JSON
 * @param signature of the hub, in base64
 * @param agreed signatures of partners
 */
public record RecoveryOffer(String shard, String document, String signature, List<Signed> agreed) {
    /** Copies the list. */
    public RecoveryOffer {
        agreed = List.copyOf(agreed);
    }

    /**
     * A signature of a partner.
     *
     * @param partner code of the partner
     * @param signature in base64
     */
    public record Signed(String partner, String signature) {}

    /** Reads what a hub shows; what is missing is empty. */
    public static RecoveryOffer of(JsonNode node) {
        List<Signed> agreed = new ArrayList<>();
        node.path("agreed")
                .forEach(one -> agreed.add(new Signed(
                        HubRefusal.clean(one.path("partner").asText("")),
                        one.path("signature").asText(""))));
        return new RecoveryOffer(
                HubRefusal.clean(node.path("shard").asText("")),
                node.path("document").asText(""),
                node.path("signature").asText(""),
                agreed);
    }

    /** Returns what was shown, to be kept. */
    public ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("shard", shard)
                .put("document", document)
                .put("signature", signature);
        ArrayNode list = node.putArray("agreed");
        agreed.forEach(one -> list.addObject().put("partner", one.partner()).put("signature", one.signature()));
        return node;
    }
}
