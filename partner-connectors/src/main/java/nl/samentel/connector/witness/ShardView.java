package nl.samentel.connector.witness;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samentel.connector.hub.LogClient;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.merkle.Node;
import nl.samentel.schema.note.NoteKey;
import nl.samentel.schema.signature.SignatureRefusedException;
import nl.samentel.schema.tile.CheckedTiles;
import nl.samentel.schema.tile.TileRefusedException;

/** What the hub shows of one shard, as far as it is signed by the log and follows from its root. */
final class ShardView {
    private final LogClient hub;
    private final NoteKey key;
    private final String shard;

    ShardView(LogClient hub, NoteKey key, String shard) {
        this.hub = hub;
        this.key = key;
        this.shard = shard;
    }

    /** Returns the name of the shard. */
    String shard() {
        return shard;
    }

    /** Returns the key with which the log signs the shard; its name is the origin. */
    NoteKey key() {
        return key;
    }

    /** Brings a checkpoint with a cosignature. */
    void cosign(byte[] note) throws CommandFailure {
        hub.cosign(shard, note);
    }

    /** Returns the checkpoint to cosign; empty when the hub has no such shard. */
    Optional<SignedCheckpoint> candidate() throws CommandFailure {
        return verified(hub.candidate(shard));
    }

    /** Returns the newest checkpoint; empty when the hub has no such shard. */
    Optional<SignedCheckpoint> newest() throws CommandFailure {
        return verified(hub.checkpoint(shard));
    }

    /**
     * Says whether a cosignature stands below a checkpoint. A candidate may be shown bare, so it is looked for below what is
     * newest and what is published too.
     */
    boolean shows(SignedCheckpoint candidate, NoteKey witness) throws CommandFailure {
        return isBelow(witness, candidate, Optional.of(candidate))
                || isBelow(witness, candidate, newest())
                || isBelow(witness, candidate, verified(hub.published(shard)));
    }

    private static boolean isBelow(NoteKey witness, SignedCheckpoint candidate, Optional<SignedCheckpoint> shown) {
        try {
            return shown.isPresent()
                    && shown.get().claim().equals(candidate.claim())
                    && !shown.get().verify(List.of(witness)).signatures().isEmpty();
        } catch (SignatureRefusedException e) {
            return false;
        }
    }

    private Optional<SignedCheckpoint> verified(Optional<byte[]> note) throws CommandFailure {
        if (note.isEmpty()) {
            return Optional.empty();
        }
        try {
            SignedCheckpoint checkpoint = SignedCheckpoint.parse(note.get());
            checkpoint.verify(List.of(key));
            if (checkpoint.claim().origin().equals(key.name().text())) {
                return Optional.of(checkpoint);
            }
        } catch (FormatException | SignatureRefusedException e) {
            // Said below, together with a checkpoint of another log.
        }
        throw unsigned();
    }

    CommandFailure unsigned() {
        return new CommandFailure(ExitCode.REFUSED, "witness.unsigned", shard);
    }

    /**
     * Builds the proof that a checkpoint continues a size, from tiles that are checked against its root. What the first tree is
     * made of is looked at too.
     *
     * @throws CommandFailure witness.unshown if the tiles are not of that tree
     */
    List<Hash> proof(long from, SignedCheckpoint offered) throws CommandFailure {
        if (from == offered.claim().size()) {
            return List.of();
        }
        return read(
                offered,
                tiles -> from == 0 ? List.of() : tiles.consistency(from).path());
    }

    /**
     * Looks for entries by their hashes, in tiles that are checked against the root.
     *
     * @param leaves hashes to look for
     * @param from place of the first entry to look at
     * @param to place behind the last one, at most the size of the checkpoint
     * @return the places of those that were found
     * @throws CommandFailure witness.unshown if the tiles are not of that tree
     */
    Map<Hash, Long> find(Set<Hash> leaves, long from, long to, SignedCheckpoint in) throws CommandFailure {
        Map<Hash, Long> found = new HashMap<>();
        if (leaves.isEmpty() || from >= to) {
            return found;
        }
        return read(in, tiles -> {
            for (long index = from; index < to && found.size() < leaves.size(); index++) {
                Hash leaf = tiles.hash(new Node(0, index));
                if (leaves.contains(leaf)) {
                    found.putIfAbsent(leaf, index);
                }
            }
            return found;
        });
    }

    /** Reads something from checked tiles. */
    private interface Reading<T> {
        T from(CheckedTiles tiles) throws TileRefusedException, IOException;
    }

    private <T> T read(SignedCheckpoint in, Reading<T> reading) throws CommandFailure {
        long size = in.claim().size();
        try {
            return reading.from(
                    CheckedTiles.open(new HubTiles(hub, shard), size, in.claim().root()));
        } catch (TileRefusedException e) {
            throw unshown(size);
        } catch (IOException e) {
            throw e.getCause() instanceof CommandFailure failure ? failure : unshown(size);
        }
    }

    private CommandFailure unshown(long size) {
        return new CommandFailure(ExitCode.REFUSED, "witness.unshown", shard, size);
    }
}
