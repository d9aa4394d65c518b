package nl.samentel.connector.hub;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.pseudonymiser.key.WitnessKey;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.merkle.CompactRange;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.merkle.InclusionProof;
import nl.samentel.schema.merkle.Node;
import nl.samentel.schema.merkle.TreeHash;
import nl.samentel.schema.note.KeyName;
import nl.samentel.schema.note.LogSigner;
import nl.samentel.schema.tile.HashTile;
import nl.samentel.schema.tile.TileAddress;

/** A shard of a log in memory, which signs whatever a test wants: a test is the hub that cheats. */
public final class LogShard {
    public final String origin;
    public final LogSigner signer;
    private final List<byte[]> entries = new ArrayList<>();
    private final List<Hash> leaves = new ArrayList<>();
    private final Map<Node, Hash> known = new HashMap<>();

    public LogShard(String origin, WitnessKey key) {
        this.origin = origin;
        this.signer = new LogSigner(new KeyName(origin), key);
    }

    /** Adds entries that say which history they are of. */
    public LogShard grow(String history, int count) {
        for (int i = 0; i < count; i++) {
            add(("{\"at\":" + leaves.size() + ",\"history\":\"" + history + "\"}").getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    public LogShard add(byte[] entry) {
        entries.add(entry.clone());
        leaves.add(TreeHash.leaf(entry));
        return this;
    }

    /** Returns another history with the same start. */
    public LogShard fork(WitnessKey key, int size) {
        LogShard other = new LogShard(origin, key);
        entries.subList(0, size).forEach(other::add);
        return other;
    }

    public int size() {
        return entries.size();
    }

    public byte[] entry(int index) {
        return entries.get(index).clone();
    }

    public Hash node(Node node) {
        if (node.level() == 0) {
            return leaves.get((int) node.index());
        }
        Hash hash = known.get(node);
        if (hash == null) {
            hash = TreeHash.node(
                    node(new Node(node.level() - 1, 2 * node.index())),
                    node(new Node(node.level() - 1, 2 * node.index() + 1)));
            known.put(node, hash);
        }
        return hash;
    }

    public Hash root(long size) {
        return new CompactRange(
                        0, size, Node.covering(0, size).stream().map(this::node).toList())
                .root();
    }

    public InclusionProof inclusion(long index, long size) {
        return InclusionProof.of(index, size, this::node);
    }

    public Checkpoint claim(long size) {
        return Checkpoint.of(origin, size, root(size));
    }

    public SignedCheckpoint checkpoint(long size) {
        return SignedCheckpoint.sign(claim(size), signer);
    }

    /** Returns a tile, or nothing where the log has not that much. */
    public byte[] tile(TileAddress address) {
        List<Hash> hashes = new ArrayList<>();
        for (int i = 0; i < address.width(); i++) {
            Node node = new Node(8 * address.level(), address.index() * TileAddress.FULL + i);
            if (node.end() > size()) {
                return new byte[0];
            }
            hashes.add(node(node));
        }
        return new HashTile(hashes).bytes();
    }
}
