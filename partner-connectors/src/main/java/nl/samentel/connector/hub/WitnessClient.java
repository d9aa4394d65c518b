package nl.samentel.connector.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.schema.note.NoteKey;
import nl.samentel.schema.signature.Signature;

/** The witnesses of a datalab as the hub knows them. Every method may be repeated without harm. */
public final class WitnessClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Exchange exchange;
    private final String path;

    WitnessClient(Exchange exchange, String path) {
        this.exchange = exchange;
        this.path = path;
    }

    /**
     * Makes a key known with which this partner cosigns.
     *
     * @param signature of the partner's identity
     */
    public void register(NoteKey key, Signature signature) throws CommandFailure {
        ObjectNode body = JSON.createObjectNode().put("key", key.text()).put("signature", signature.text());
        exchange.send(HubClient.json("POST", path, body));
    }

    /** Returns the registrations; nothing of them is verified yet. */
    public List<WitnessRegistration> list() throws CommandFailure {
        List<WitnessRegistration> list = new ArrayList<>();
        for (JsonNode node : exchange.send(Call.of("GET", path))) {
            list.add(new WitnessRegistration(
                    HubRefusal.clean(node.path("partner").asText("")),
                    node.path("key").asText(""),
                    node.path("signature").asText("")));
        }
        return list;
    }
}
