package nl.samentel.hub.log;

import java.io.IOException;
import java.util.List;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.merkle.CompactRange;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.merkle.ProofRefusedException;
import nl.samentel.schema.note.LogSigner;
import nl.samentel.schema.signature.SignatureRefusedException;
import nl.samentel.schema.tile.CheckedTiles;
import nl.samentel.schema.tile.Entry;
import nl.samentel.schema.tile.TileRefusedException;
import nl.samentel.schema.tile.TileSource;

/**
 * Grows the tree by entries and signs what it became. Before it signs, it computes the new root twice, from the compact range
 * and from the tiles, and proves to itself that the old tree is part of the new one.
 */
public final class Integrator {
    private final String origin;
    private final LogSigner signer;

    /**
     * Signs for a log.
     *
     * @param signer whose name is the origin of the log
     */
    public Integrator(LogSigner signer) {
        this.origin = signer.key().name().text();
        this.signer = signer;
    }

    /** Returns where a log without entries stands. */
    public LogHead start() {
        return head(CompactRange.EMPTY);
    }

    /**
     * Grows the tree; nothing is stored.
     *
     * @param before where the log stands
     * @param entries at least one, in the order of their indices
     * @param stored tiles and bundles of the log
     * @throws LogBrokenException if what is stored does not fit what was signed, or the new tree does not continue the old one
     * @throws IOException if something stored cannot be read
     */
    public Growth grow(LogHead before, List<PendingEntry> entries, TileSource stored)
            throws LogBrokenException, IOException {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("A log grows by at least one entry.");
        }
        requireOwn(before);
        List<Entry> bytes = entries.stream().map(PendingEntry::entry).toList();
        CompactRange range = before.range();
        for (Entry entry : bytes) {
            range = range.append(entry.leafHash());
        }
        TileGrowth tiles = tiles(before, bytes, stored);
        requireContinued(before, range, tiles);
        return new Growth(before, head(range), entries, tiles.tiles(), tiles.bundles());
    }

    private LogHead head(CompactRange range) {
        Checkpoint checkpoint = Checkpoint.of(origin, range.end(), range.root());
        return new LogHead(SignedCheckpoint.sign(checkpoint, signer), range);
    }

    private void requireOwn(LogHead before) throws LogBrokenException {
        before.requireWhole();
        if (!before.checkpoint().claim().origin().equals(origin)) {
            throw new LogBrokenException("The stored checkpoint is of another log.");
        }
        try {
            before.checkpoint().verify(List.of(signer.key()));
        } catch (SignatureRefusedException e) {
            throw new LogBrokenException("The stored checkpoint was not signed with the key of this log.", e);
        }
    }

    private static TileGrowth tiles(LogHead before, List<Entry> entries, TileSource stored)
            throws LogBrokenException, IOException {
        try {
            CheckedTiles.open(stored, before.size(), before.checkpoint().claim().root());
            return TileGrowth.of(stored, before.size(), entries);
        } catch (FormatException | TileRefusedException e) {
            throw new LogBrokenException("The stored tiles are not those of the signed checkpoint.", e);
        }
    }

    private static void requireContinued(LogHead before, CompactRange range, TileSource tiles)
            throws LogBrokenException, IOException {
        Hash root = range.root();
        try {
            CheckedTiles grown = CheckedTiles.open(tiles, range.end(), root);
            if (before.size() > 0) {
                grown.consistency(before.size())
                        .verify(before.checkpoint().claim().root(), root);
            }
        } catch (TileRefusedException | ProofRefusedException e) {
            throw new LogBrokenException("The new tree does not continue the old one.", e);
        }
    }
}
