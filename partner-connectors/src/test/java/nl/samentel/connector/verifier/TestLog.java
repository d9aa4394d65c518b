package nl.samentel.connector.verifier;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.connector.hub.FakeLog;
import nl.samentel.connector.hub.LogShard;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.document.CanonicalJson;
import nl.samentel.schema.entry.EntryReceipt;
import nl.samentel.schema.entry.LogEntry;
import nl.samentel.schema.entry.Opening;
import nl.samentel.schema.line.CanonicalBase64;
import nl.samentel.schema.merkle.TreeHash;
import nl.samentel.schema.note.Cosigner;
import nl.samentel.schema.note.KeyName;
import nl.samentel.schema.note.LogSigner;
import nl.samentel.schema.note.Note;
import nl.samentel.schema.policy.KnownLog;
import nl.samentel.schema.policy.LegalEntities;
import nl.samentel.schema.policy.Member;
import nl.samentel.schema.policy.MemberName;
import nl.samentel.schema.policy.Policy;

/** A log of fictional entries as a hub writes it, with the exports, receipts and the policy that go with it. */
final class TestLog {
    static final Instant START = Instant.parse("2026-11-24T08:00:00Z");
    static final Instant COSIGNED = Instant.parse("2026-11-24T12:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ORGANISATIONS = 5;

    final LogShard shard;
    final List<Map<String, Opening>> parts = new ArrayList<>();

    TestLog(String name) {
        this.shard = FakeLog.shard(name);
    }

    /** A log of entries half a minute apart. */
    static TestLog of(String name, int size) {
        TestLog log = new TestLog(name);
        for (int i = 0; i < size; i++) {
            log.add(START.plus(Duration.ofSeconds(30L * i)));
        }
        return log;
    }

    TestLog add(Instant at) {
        int number = shard.size();
        String salt = CanonicalBase64.encode(("a fixed salt " + (1000 + number)).getBytes(StandardCharsets.UTF_8));
        Map<String, Opening> open = Map.of(
                "actor", new Opening("actor", salt, "aart \"de" + number + "\" é"),
                "rows", new Opening("rows", salt, String.valueOf(number)));
        shard.add(new LogEntry(
                        at,
                        Map.of(
                                "action",
                                "COUNT",
                                "outcome",
                                number % 3 == 0 ? "REFUSED" : "DONE",
                                "actorHash",
                                open.get("actor").commitment().hex(),
                                "detail.rowsCommitment",
                                open.get("rows").commitment().hex(),
                                "detail.note",
                                "tab\there, é, \u20ac and \ud83d\ude00"),
                        Map.of("detail.number", (long) number))
                .entry()
                .bytes());
        parts.add(open);
        return this;
    }

    static Cosigner witness(int number, Instant at) {
        return new Cosigner(
                new KeyName("partner" + number + ".example.nl/witness"),
                FakeLog.key(20 + number),
                Clock.fixed(at, ZoneOffset.UTC));
    }

    /** The policy of five organisations, of which the first has two connectors. */
    static Policy policy(LogShard shard) {
        Map<MemberName, List<Member.Witness>> entities = new HashMap<>();
        for (int number = 1; number <= ORGANISATIONS; number++) {
            entities.put(MemberName.of("organisation:" + number), new ArrayList<>(List.of(member(number))));
        }
        entities.get(MemberName.of("organisation:1")).add(member(9));
        return new LegalEntities(entities).policy(List.of(new KnownLog(shard.signer.key(), "")));
    }

    private static Member.Witness member(int number) {
        return new Member.Witness(
                MemberName.of("W/" + number), witness(number, COSIGNED).key(), "");
    }

    SignedCheckpoint cosigned(int size, int... witnesses) {
        SignedCheckpoint checkpoint = shard.checkpoint(size);
        int late = 0;
        for (int number : witnesses) {
            Cosigner witness = witness(number, COSIGNED.plusSeconds(20L * late++));
            checkpoint = checkpoint.with(List.of(witness.sign(checkpoint.claim().text())));
        }
        return checkpoint;
    }

    /** A whole export with enough cosignatures. */
    List<String> complete() {
        return complete(cosigned(shard.size(), 1, 2, 3));
    }

    List<String> complete(SignedCheckpoint checkpoint) {
        List<String> lines = new ArrayList<>();
        lines.add(header(checkpoint));
        for (int i = 0; i < checkpoint.claim().size(); i++) {
            lines.add(new String(shard.entry(i), StandardCharsets.UTF_8));
        }
        return lines;
    }

    static String header(SignedCheckpoint checkpoint) {
        return canonical(JSON.createObjectNode()
                .put("format", "samentel-log-export")
                .put("kind", "complete")
                .put("version", 1)
                .put("origin", checkpoint.claim().origin())
                .put("size", checkpoint.claim().size())
                .put("checkpoint", text(checkpoint)));
    }

    static String hidden(String line) {
        return "{\"leaf\":\""
                + TreeHash.leaf(line.getBytes(StandardCharsets.UTF_8)).base64() + "\"}";
    }

    static String selectionHeader(SignedCheckpoint... checkpoints) {
        ObjectNode header = JSON.createObjectNode()
                .put("format", "samentel-log-export")
                .put("kind", "selection")
                .put("version", 1)
                .put("filter", "action=COUNT");
        ArrayNode list = header.putArray("checkpoints");
        for (SignedCheckpoint checkpoint : checkpoints) {
            list.add(text(checkpoint));
        }
        return canonical(header);
    }

    /** A line of a selection, with its personal parts. */
    ObjectNode selected(int index, int size) {
        ObjectNode line = JSON.createObjectNode()
                .put("entry", new String(shard.entry(index), StandardCharsets.UTF_8))
                .put("index", index)
                .put("origin", shard.origin);
        ObjectNode open = line.putObject("parts");
        parts.get(index)
                .forEach((name, part) ->
                        open.putObject(name).put("salt", part.salt()).put("value", part.part()));
        ArrayNode proof = line.putArray("proof");
        shard.inclusion(index, size).path().forEach(hash -> proof.add(hash.base64()));
        return line;
    }

    static String canonical(ObjectNode node) {
        return new String(CanonicalJson.encode(node), StandardCharsets.UTF_8);
    }

    static String text(SignedCheckpoint checkpoint) {
        return new String(checkpoint.bytes(), StandardCharsets.UTF_8);
    }

    Note receipt(byte[] entry, Instant accepted, LogSigner key) {
        return EntryReceipt.issue(shard.origin, TreeHash.leaf(entry), accepted, Duration.ofSeconds(60), key);
    }
}
