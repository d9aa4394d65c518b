package nl.samentel.connector.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.withdrawal.SignedReceipt;

/** What the hub offers to take back. Every method may be repeated without harm; the same reference gives the same receipt. */
public final class WithdrawalClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Exchange exchange;
    private final String root;

    WithdrawalClient(Exchange exchange, String root) {
        this.exchange = exchange;
        this.root = root;
    }

    /**
     * What a withdrawal of records would do.
     *
     * @param known places in the list, from 0, whose event the hub has
     * @param snapshots names of the snapshots that would answer nothing more
     */
    public record Look(Set<Integer> known, List<String> snapshots) {
        /** Copies the collections. */
        public Look {
            known = Set.copyOf(known);
            snapshots = List.copyOf(snapshots);
        }
    }

    /**
     * A receipt as the hub shows it; nothing of it is verified yet.
     *
     * @param receipt the receipt
     * @param snapshots names of the snapshots that it names
     */
    public record Answer(SignedReceipt receipt, List<String> snapshots) {
        /** Copies the list. */
        public Answer {
            snapshots = List.copyOf(snapshots);
        }
    }

    /** Takes back a sealed delivery. */
    public Answer delivery(String id, String reason) throws CommandFailure {
        ObjectNode body = JSON.createObjectNode().put("reason", reason);
        String path = root + "/deliveries/" + HubClient.segment(id) + "/withdrawal";
        return answer(exchange.send(HubClient.json("POST", path, body)).path("withdrawal"));
    }

    /** Looks which events the hub has; changes nothing. */
    public Look look(List<Id32> events) throws CommandFailure {
        ObjectNode body = JSON.createObjectNode();
        put(body, events);
        JsonNode answer = exchange.send(HubClient.json("POST", root + "/withdrawals/records/look", body));
        Set<Integer> known = new TreeSet<>();
        answer.path("known").forEach(place -> known.add(place.asInt()));
        return new Look(known, names(answer.path("snapshots")));
    }

    /** Takes back records. */
    public Answer records(UUID reference, List<Id32> events, String reason) throws CommandFailure {
        ObjectNode body = request(reference, reason);
        put(body, events);
        return answer(exchange.send(HubClient.json("POST", root + "/withdrawals/records", body)));
    }

    /** Takes back everything of this partner. */
    public Answer partner(UUID reference, String reason) throws CommandFailure {
        return answer(exchange.send(HubClient.json("POST", root + "/withdrawals/partner", request(reference, reason))));
    }

    private static ObjectNode request(UUID reference, String reason) {
        return JSON.createObjectNode().put("reference", reference.toString()).put("reason", reason);
    }

    private static void put(ObjectNode body, List<Id32> events) {
        ArrayNode list = body.putArray("events");
        events.forEach(id -> list.add(Base64.getEncoder().encodeToString(id.toByteArray())));
    }

    private static Answer answer(JsonNode node) throws CommandFailure {
        try {
            return new Answer(
                    SignedReceipt.read(
                            node.path("document").asText(""),
                            new Signature(node.path("signature").asText(""))),
                    names(node.path("suspended")));
        } catch (DocumentException | IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.REFUSED, "withdraw.receipt.unreadable");
        }
    }

    private static List<String> names(JsonNode list) {
        List<String> names = new ArrayList<>();
        list.forEach(s -> names.add(HubRefusal.clean(s.path("name").asText(""))));
        return names;
    }
}
