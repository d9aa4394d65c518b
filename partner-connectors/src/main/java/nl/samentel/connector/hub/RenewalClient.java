package nl.samentel.connector.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.renewal.PairChunk;
import nl.samentel.schema.signature.Signature;

/** Takes what a partner delivered over into the next epoch of keys. Every method may be repeated without harm. */
public final class RenewalClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");

    private final Exchange exchange;
    private final String root;

    RenewalClient(Exchange exchange, String root) {
        this.exchange = exchange;
        this.root = root;
    }

    /**
     * What the hub is asked to begin.
     *
     * @param ending epoch that ends
     * @param next epoch that follows
     * @param chunks number of chunks that were sent
     * @param labels labels of the next epoch
     * @param canaries digest of the canaries of the next epoch
     * @param signature this partner's signature over the table
     * @param confirmLoss true to go on although many delivered tags have no pair
     */
    public record Start(
            int ending,
            int next,
            int chunks,
            List<Announcement.Label> labels,
            Digest canaries,
            Signature signature,
            boolean confirmLoss) {}

    /**
     * What is to be done.
     *
     * @param deliveries deliveries that wait
     * @param lost share of the delivered tags without a pair, as a band
     */
    public record Begun(List<String> deliveries, String lost) {}

    /** Sends a chunk of the table; the first one begins a new table. */
    public void send(int number, PairChunk chunk) throws CommandFailure {
        exchange.send(Call.of("PUT", root + "/pairs/" + number, "application/octet-stream", chunk.bytes())
                .header("Samentel-Digest", "sha-256=" + chunk.digest().hex()));
    }

    /** Begins when the whole table was sent. */
    public Begun begin(Start start) throws CommandFailure {
        ObjectNode body = JSON.createObjectNode()
                .put("ending", start.ending())
                .put("next", start.next())
                .put("chunks", start.chunks())
                .put("canaries", start.canaries().hex())
                .put("signature", start.signature().text())
                .put("confirmLoss", start.confirmLoss());
        body.set("labels", Announcement.json(start.labels()));
        JsonNode answer = exchange.send(
                Call.of("POST", root, "application/json", body.toString().getBytes(StandardCharsets.UTF_8)));
        List<String> deliveries = new ArrayList<>();
        answer.path("deliveries").forEach(d -> deliveries.add(d.asText("")));
        deliveries.removeIf(d -> !ID.matcher(d).matches());
        return new Begun(deliveries, HubRefusal.clean(answer.path("lost").asText("")));
    }

    /** Takes one delivery over. */
    public void renew(String delivery) throws CommandFailure {
        exchange.send(Call.of("POST", root + "/deliveries/" + delivery));
    }
}
