package nl.samentel.connector.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.samentel.pseudonymiser.key.SigningKey;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.signature.Signer;
import nl.samentel.schema.withdrawal.SignedReceipt;
import nl.samentel.schema.withdrawal.WithdrawalReceipt;
import nl.samentel.schema.withdrawal.WithdrawalRequests;

/** What the fake hub takes back and signs; a test can let it sign with another key than it shows. */
public final class FakeWithdrawals {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SNAPSHOT = "0d9c3b86-3a51-4bb2-9a52-1d1f6f0f7a11";

    public volatile SigningKey shown = SigningKey.random();
    public volatile Signer signer = shown;
    public volatile String partner = "VTF";
    public final List<String> sent = new ArrayList<>();
    public volatile boolean left;
    private final Map<String, ObjectNode> receipts = new HashMap<>();

    ObjectNode key() {
        return JSON.createObjectNode().put("key", shown.verifyingKey().text());
    }

    ObjectNode delivery(String id) {
        return receipt(
                WithdrawalReceipt.Kind.DELIVERY, id, WithdrawalRequests.delivery("nop", partner, UUID.fromString(id)));
    }

    ObjectNode look(JsonNode body, Collection<FakeDelivery> sealed) {
        Set<Id32> there = new HashSet<>();
        sealed.forEach(d -> d.events.forEach(e -> there.add(e.id())));
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode known = answer.putArray("known");
        List<Id32> ids = ids(body);
        for (int i = 0; i < ids.size(); i++) {
            if (there.contains(ids.get(i))) {
                known.add(i);
            }
        }
        answer.putArray("snapshots").addObject().put("name", "2023Q2-1");
        return answer;
    }

    ObjectNode records(JsonNode body, Collection<FakeDelivery> sealed) {
        String reference = body.path("reference").asText();
        sent.add(reference);
        List<Id32> ids = ids(body);
        if (!receipts.containsKey(reference)) {
            sealed.forEach(d -> d.events.removeIf(e -> ids.contains(e.id())));
        }
        return receipt(WithdrawalReceipt.Kind.RECORDS, reference, WithdrawalRequests.records("nop", partner, ids));
    }

    ObjectNode partner(JsonNode body) {
        left = true;
        String reference = body.path("reference").asText();
        sent.add(reference);
        return receipt(WithdrawalReceipt.Kind.PARTNER, reference, WithdrawalRequests.partner("nop", partner));
    }

    private ObjectNode receipt(WithdrawalReceipt.Kind kind, String reference, Digest request) {
        return receipts.computeIfAbsent(reference, r -> {
            SignedReceipt signed = SignedReceipt.of(
                    new WithdrawalReceipt(
                            4,
                            Instant.parse("2026-02-03T09:00:00.123Z"),
                            "nop",
                            kind,
                            partner,
                            reference,
                            request,
                            List.of(SNAPSHOT)),
                    signer);
            ObjectNode answer = JSON.createObjectNode()
                    .put("document", signed.document())
                    .put("signature", signed.signature().text());
            answer.putArray("suspended").addObject().put("id", SNAPSHOT).put("name", "2023Q2-1");
            return answer;
        });
    }

    private static List<Id32> ids(JsonNode body) {
        List<Id32> ids = new ArrayList<>();
        body.path("events").forEach(text -> ids.add(Id32.of(Base64.getDecoder().decode(text.asText()))));
        return ids;
    }
}
