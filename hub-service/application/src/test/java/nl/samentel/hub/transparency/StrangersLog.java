package nl.samentel.hub.transparency;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import nl.samentel.hub.testing.TestSigner;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.entry.EntryReceipt;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.merkle.Node;
import nl.samentel.schema.note.Cosigner;
import nl.samentel.schema.note.KeyName;
import nl.samentel.schema.note.Note;
import nl.samentel.schema.note.NoteKey;
import nl.samentel.schema.signature.SignatureRefusedException;
import nl.samentel.schema.tile.BundleAddress;
import nl.samentel.schema.tile.CheckedTiles;
import nl.samentel.schema.tile.TileAddress;
import nl.samentel.schema.tile.TileRefusedException;
import nl.samentel.schema.tile.TileSource;
import nl.samentel.schema.witness.AddCheckpoint;
import nl.samentel.schema.witness.Decision;
import nl.samentel.schema.witness.MemoryWitnessStore;
import nl.samentel.schema.witness.Witness;

/** The log of a site as strangers see it, and a witness among them. */
final class StrangersLog {
    private final LogSite site;
    private final MemoryWitnessStore seen = new MemoryWitnessStore();
    private Optional<NoteKey> receiptKey = Optional.empty();

    StrangersLog(LogSite site) {
        this.site = site;
    }

    /** Makes an entry and returns its receipt. */
    EntryReceipt act() throws IOException {
        HttpResponse<byte[]> answer = site.get("/api/v1/nothing");
        if (answer.statusCode() != 404) {
            throw new IOException("The hub does not act: " + answer.statusCode());
        }
        String header = answer.headers().firstValue("Audit-Receipt").orElseThrow();
        try {
            return EntryReceipt.verify(Note.parse(Base64.getDecoder().decode(header)), receiptKey());
        } catch (FormatException | SignatureRefusedException e) {
            throw new IOException(e);
        }
    }

    void act(int times) throws IOException {
        for (int i = 0; i < times; i++) {
            act();
        }
    }

    private String describe() throws IOException {
        return new String(site.get("/api/v1/log").body(), StandardCharsets.UTF_8);
    }

    private synchronized NoteKey receiptKey() throws IOException, FormatException {
        if (receiptKey.isPresent()) {
            return receiptKey.get();
        }
        NoteKey key = NoteKey.parse(describe().replaceAll("(?s).*\"receiptKey\":\"([^\"]+)\".*", "$1"));
        receiptKey = Optional.of(key);
        return key;
    }

    /** Returns the name of the newest shard. */
    String shard() throws IOException {
        return describe().replaceAll("(?s).*\"name\":\"([^\"]+)\".*", "$1");
    }

    private NoteKey key(String shard) throws IOException {
        try {
            return NoteKey.parse(
                    describe().replaceAll("(?s).*\"name\":\"" + shard + "\"[^}]*\"key\":\"([^\"]+)\".*", "$1"));
        } catch (FormatException e) {
            throw new IOException(e);
        }
    }

    SignedCheckpoint checkpoint(String shard) throws IOException {
        HttpResponse<byte[]> answer = site.get("/log/" + shard + "/checkpoint");
        if (answer.statusCode() != 200) {
            throw new IOException("No checkpoint: " + answer.statusCode());
        }
        try {
            SignedCheckpoint checkpoint = SignedCheckpoint.parse(answer.body());
            checkpoint.verify(List.of(key(shard)));
            return checkpoint;
        } catch (FormatException | SignatureRefusedException e) {
            throw new IOException(e);
        }
    }

    /** Waits until nothing waits for a place. */
    SignedCheckpoint merged() throws Exception {
        while (site.number("SELECT count(*) FROM log_pending") > 0) {
            Thread.sleep(20);
        }
        return checkpoint(shard());
    }

    TileSource tiles(String shard) {
        return new TileSource() {
            @Override
            public byte[] tile(TileAddress address) throws IOException {
                HttpResponse<byte[]> answer = site.get("/log/" + shard + "/" + address.path());
                if (answer.statusCode() != 200) {
                    throw new IOException("There is no " + address.path());
                }
                return answer.body();
            }

            @Override
            public byte[] bundle(BundleAddress address) throws IOException {
                throw new IOException("Entries are not for everybody.");
            }
        };
    }

    /** Tells whether a leaf stands among the hashes of a checkpoint, all of which are checked. */
    boolean has(SignedCheckpoint checkpoint, Hash leaf) throws IOException {
        return whole(checkpoint).leaves().contains(leaf);
    }

    /** Returns all leaves of a checkpoint, each checked against its root. */
    WholeTree whole(SignedCheckpoint checkpoint) throws IOException {
        String origin = checkpoint.claim().origin();
        String shard = origin.substring(origin.lastIndexOf('/') + 1);
        long size = checkpoint.claim().size();
        try {
            CheckedTiles tiles =
                    CheckedTiles.open(tiles(shard), size, checkpoint.claim().root());
            List<Hash> leaves = new ArrayList<>();
            for (long index = 0; index < size; index++) {
                leaves.add(tiles.hash(new Node(0, index)));
            }
            return WholeTree.of(leaves);
        } catch (TileRefusedException e) {
            throw new IOException(e);
        }
    }

    /** Lets the witness look, as a partner's connector does. */
    Decision watch(String shard) throws IOException {
        SignedCheckpoint offered = checkpoint(shard);
        String origin = offered.claim().origin();
        long old = seen.latest(origin).map(kept -> kept.claim().size()).orElse(0L);
        Witness witness = new Witness(
                List.of(key(shard)),
                new Cosigner(new KeyName("witness.test"), new TestSigner("w").messages(), Clock.systemUTC()),
                seen);
        return witness.decide(new AddCheckpoint(old, proof(shard, old, offered), offered));
    }

    private List<Hash> proof(String shard, long old, SignedCheckpoint offered) throws IOException {
        if (old == 0 || old > offered.claim().size()) {
            return List.of();
        }
        try {
            return CheckedTiles.open(
                            tiles(shard),
                            offered.claim().size(),
                            offered.claim().root())
                    .consistency(old)
                    .path();
        } catch (TileRefusedException e) {
            throw new IOException(e);
        }
    }

    /** Returns the size that the witness cosigned last. */
    Optional<Long> watched(String shard) {
        return seen.latest(LogSite.ORIGIN + "/" + shard)
                .map(kept -> kept.claim().size());
    }
}
