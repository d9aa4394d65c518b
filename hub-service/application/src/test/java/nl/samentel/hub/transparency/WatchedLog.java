package nl.samentel.hub.transparency;

import static io.restassured.RestAssured.given;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.log;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.entry.EntryReceipt;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.note.Note;
import nl.samentel.schema.note.NoteKey;
import nl.samentel.schema.policy.Judgement;
import nl.samentel.schema.policy.KnownLog;
import nl.samentel.schema.policy.MemberName;
import nl.samentel.schema.policy.Policy;
import nl.samentel.schema.proof.LogProof;
import nl.samentel.schema.tile.BundleAddress;
import nl.samentel.schema.tile.CheckedTiles;
import nl.samentel.schema.tile.TileAddress;
import nl.samentel.schema.tile.TileSource;

/** The hub's log over HTTP, without a token where none is needed. */
public final class WatchedLog {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static JsonPath description() {
        return given().get("/api/v1/log").then().statusCode(200).extract().jsonPath();
    }

    String shard() {
        List<String> names = description().getList("shards.name");
        return names.get(names.size() - 1);
    }

    NoteKey key() {
        List<String> keys = description().getList("shards.key");
        return key(keys.get(keys.size() - 1));
    }

    private static NoteKey key(String text) {
        try {
            return NoteKey.parse(text);
        } catch (FormatException e) {
            throw new AssertionError(e);
        }
    }

    SignedCheckpoint checkpoint() {
        return read("checkpoint");
    }

    public SignedCheckpoint candidate() {
        return read("candidate");
    }

    SignedCheckpoint published() {
        return read("published");
    }

    private SignedCheckpoint read(String name) {
        byte[] bytes = given().get("/log/" + shard() + "/" + name)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try {
            SignedCheckpoint checkpoint = SignedCheckpoint.parse(bytes);
            checkpoint.verify(List.of(key()));
            return checkpoint;
        } catch (Exception e) {
            throw new AssertionError("The log does not sign what it shows.", e);
        }
    }

    /** Returns what the log never said, below its own signature. */
    SignedCheckpoint forged() {
        SignedCheckpoint real = candidate();
        Checkpoint other = Checkpoint.of(real.claim().origin(), real.claim().size(), Hash.of(new byte[Hash.LENGTH]));
        return new SignedCheckpoint(other, new Note(other.text(), real.note().signatures()));
    }

    /** Waits until the log has more entries than a number. */
    SignedCheckpoint larger(long than) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        SignedCheckpoint newest = checkpoint();
        while (newest.claim().size() <= than) {
            if (System.nanoTime() > end) {
                throw new AssertionError("The log does not grow.");
            }
            Thread.sleep(50);
            newest = checkpoint();
        }
        return newest;
    }

    /** Waits until the newest entry that matches has its place. */
    Map<String, Object> placed(String filter) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Map<String, Object> first = log(filter).get(0);
        Map<String, Object> entry = first;
        while (!entry.containsKey("index")) {
            if (System.nanoTime() > end) {
                throw new AssertionError("The entry finds no place.");
            }
            entry = log(filter.replaceAll("limit=\\d+", "limit=100")).stream()
                    .filter(e -> e.get("id").equals(first.get("id")))
                    .findFirst()
                    .orElseThrow();
        }
        return entry;
    }

    EntryReceipt receipt(Response answer) {
        try {
            Note note = Note.parse(Base64.getDecoder().decode(answer.header("Audit-Receipt")));
            return EntryReceipt.verify(note, key(description().getString("receiptKey")));
        } catch (Exception e) {
            throw new AssertionError("The receipt does not hold.", e);
        }
    }

    LogProof proof(Object shard, Object index) {
        byte[] bytes = as("aart")
                .get("/api/v1/log/" + shard + "/proof/" + index)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try {
            return LogProof.parse(bytes);
        } catch (FormatException e) {
            throw new AssertionError(e);
        }
    }

    void requireHolds(LogProof proof, Hash leaf) {
        Policy anybody = new Policy(List.of(new KnownLog(key(), "")), List.of(), MemberName.of("none"));
        Judgement judgement = proof.judge(anybody, leaf);
        if (!(judgement instanceof Judgement.Published)) {
            throw new AssertionError("The proof does not hold: " + judgement);
        }
    }

    CheckedTiles tiles(SignedCheckpoint checkpoint) throws Exception {
        String home = "/log/" + shard() + "/";
        TileSource source = new TileSource() {
            @Override
            public byte[] tile(TileAddress address) throws IOException {
                Response answer = given().get(home + address.path());
                if (answer.statusCode() != 200) {
                    throw new IOException("There is no " + address.path());
                }
                return answer.asByteArray();
            }

            @Override
            public byte[] bundle(BundleAddress address) throws IOException {
                throw new IOException("Entries are not for everybody.");
            }
        };
        return CheckedTiles.open(
                source, checkpoint.claim().size(), checkpoint.claim().root());
    }
}
