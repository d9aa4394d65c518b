package nl.samentel.connector.hub;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.samentel.pseudonymiser.key.WitnessKey;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.note.KeyName;
import nl.samentel.schema.note.LogSigner;
import nl.samentel.schema.note.Note;
import nl.samentel.schema.note.NoteSignature;
import nl.samentel.schema.tile.TileAddress;

/** The log of a fake hub as everybody can see it, over the REST contract. A test shows what it likes. */
public final class FakeLog {
    public static final String PREFIX = "samentel.local/log";
    public static final WitnessKey KEY = key(7);
    public static final LogSigner RECEIPTS = new LogSigner(new KeyName(PREFIX + "/receipts"), key(8));
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the hub shows of each shard. */
    public static final class Shown {
        public LogShard shard;
        public SignedCheckpoint candidate;
        public SignedCheckpoint checkpoint;
        public SignedCheckpoint published;
        public final List<Note> cosigned = new ArrayList<>();

        private Shown(LogShard shard) {
            this.shard = shard;
        }
    }

    public final Map<String, Shown> shards = new TreeMap<>();
    public final ArrayNode witnesses = JSON.createArrayNode();

    /** Declared recoveries, as they are shown. */
    public final ArrayNode recoveries = JSON.createArrayNode();

    /** Shards that the list of shards does not name. */
    public final Set<String> unlisted = new HashSet<>();

    public volatile WitnessKey key = KEY;
    public volatile boolean refusesCosignatures;
    public volatile boolean dropsPartialTiles;

    public static WitnessKey key(int seed) {
        byte[] bytes = new byte[WitnessKey.LENGTH];
        Arrays.fill(bytes, (byte) seed);
        return WitnessKey.of(bytes);
    }

    /** Shows a shard at a size. */
    public Shown show(String name, LogShard shard, long size) {
        Shown shown = shards.computeIfAbsent(name, n -> new Shown(shard));
        shown.shard = shard;
        shown.candidate = shard.checkpoint(size);
        shown.checkpoint = shown.candidate;
        return shown;
    }

    public static LogShard shard(String name) {
        return new LogShard(PREFIX + "/" + name, KEY);
    }

    record Reply(int status, byte[] body) {
        static final Reply MISSING = new Reply(404, new byte[0]);

        static Reply of(SignedCheckpoint checkpoint) {
            return checkpoint == null ? MISSING : new Reply(200, checkpoint.bytes());
        }
    }

    Reply answer(String request, byte[] body) {
        if (request.equals("GET /api/v1/log")) {
            return new Reply(200, index().toString().getBytes(StandardCharsets.UTF_8));
        }
        if (request.equals("GET /api/v1/log/recoveries")) {
            return new Reply(200, recoveries.toString().getBytes(StandardCharsets.UTF_8));
        }
        String[] parts = request.split("/", 4);
        Shown shown = parts.length < 4 ? null : shards.get(parts[2]);
        if (shown == null) {
            return Reply.MISSING;
        }
        return switch (parts[3]) {
            case "candidate" -> Reply.of(shown.candidate);
            case "checkpoint" -> Reply.of(shown.checkpoint);
            case "published" -> Reply.of(shown.published);
            case "cosignatures" -> cosign(shown, body);
            default -> tile(shown, parts[3]);
        };
    }

    private Reply tile(Shown shown, String path) {
        try {
            TileAddress address = TileAddress.parse(path);
            boolean full = address.width() == TileAddress.FULL;
            byte[] tile = shown.shard.tile(address);
            return tile.length == 0 || !full && dropsPartialTiles ? Reply.MISSING : new Reply(200, tile);
        } catch (FormatException e) {
            return Reply.MISSING;
        }
    }

    private Reply cosign(Shown shown, byte[] body) {
        try {
            Note note = Note.parse(body);
            if (refusesCosignatures) {
                return new Reply(422, "{\"code\":\"cosignature-refused\"}".getBytes(StandardCharsets.UTF_8));
            }
            shown.cosigned.add(note);
            List<NoteSignature> lines = note.signatures();
            if (shown.checkpoint.claim().text().equals(note.text())) {
                shown.checkpoint = shown.checkpoint.with(lines);
            }
            return new Reply(204, new byte[0]);
        } catch (FormatException e) {
            return new Reply(422, "{\"code\":\"cosignature-refused\"}".getBytes(StandardCharsets.UTF_8));
        }
    }

    private ObjectNode index() {
        ObjectNode index = JSON.createObjectNode()
                .put("origin", PREFIX)
                .put("key", key.verifyingKey().text())
                .put("receiptKey", RECEIPTS.key().text())
                .put("mergeDelaySeconds", 60);
        ArrayNode list = index.putArray("shards");
        shards.forEach((name, shown) -> {
            if (!unlisted.contains(name)) {
                list.addObject()
                        .put("name", name)
                        .put("origin", PREFIX + "/" + name)
                        .put(
                                "key",
                                new LogSigner(new KeyName(PREFIX + "/" + name), key)
                                        .key()
                                        .text())
                        .put("size", shown.shard.size());
            }
        });
        return index;
    }
}
