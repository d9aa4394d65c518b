package nl.samentel.connector.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.schema.renewal.PairChunk;

/** Takes tables of pairs as the hub does, and keeps what it got. */
public final class FakeRenewal {
    private static final ObjectMapper JSON = new ObjectMapper();

    public final List<PairChunk> chunks = new ArrayList<>();
    public final List<String> waiting = new ArrayList<>();
    public final List<String> renewed = new ArrayList<>();
    public JsonNode request = MissingNode.getInstance();

    /** Answers; nothing stands for a path that there is not. */
    JsonNode answer(String method, String path, byte[] body) throws IOException {
        if (method.equals("PUT") && path.startsWith("/renewal/pairs/")) {
            int number = Integer.parseInt(path.substring("/renewal/pairs/".length()));
            if (number == 0) {
                chunks.clear();
            }
            if (number == chunks.size()) {
                chunks.add(PairChunk.read(body));
            }
            return JsonNodeFactory.instance.objectNode();
        }
        if (method.equals("POST") && path.equals("/renewal")) {
            request = JSON.readTree(body);
            ArrayNode deliveries = JSON.createArrayNode();
            waiting.stream().filter(d -> !renewed.contains(d)).forEach(deliveries::add);
            return JSON.createObjectNode().put("lost", "0-5 %").set("deliveries", deliveries);
        }
        if (method.equals("POST") && path.startsWith("/renewal/deliveries/")) {
            renewed.add(path.substring("/renewal/deliveries/".length()));
            return JsonNodeFactory.instance.objectNode();
        }
        return MissingNode.getInstance();
    }
}
