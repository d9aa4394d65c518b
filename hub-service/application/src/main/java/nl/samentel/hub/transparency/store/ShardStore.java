package nl.samentel.hub.transparency.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.hub.log.Growth;
import nl.samentel.hub.log.LogHead;
import nl.samentel.hub.log.LogStore;
import nl.samentel.hub.log.PendingEntry;
import nl.samentel.hub.log.Shard;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.merkle.CompactRange;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.tile.BundleAddress;
import nl.samentel.schema.tile.Entry;
import nl.samentel.schema.tile.EntryBundle;
import nl.samentel.schema.tile.HashTile;
import nl.samentel.schema.tile.TileAddress;

/** One shard in the database. Bundles are not stored a second time: they are made from the entries and their places. */
final class ShardStore implements LogStore {
    private final Sql sql;
    private final String shard;

    ShardStore(Sql sql, Shard shard) {
        this.sql = sql;
        this.shard = shard.name();
    }

    @Override
    public Optional<LogHead> head() throws IOException {
        return sql.first(
                "SELECT size, checkpoint, compact_range FROM log_shard WHERE name = ?",
                row -> head(row.getLong(1), row.getBytes(2), row.getBytes(3)),
                shard);
    }

    private static LogHead head(long size, byte[] checkpoint, byte[] range) throws IOException {
        List<Hash> hashes = new ArrayList<>();
        for (int at = 0; at + Hash.LENGTH <= range.length; at += Hash.LENGTH) {
            hashes.add(Hash.read(range, at));
        }
        try {
            return new LogHead(SignedCheckpoint.parse(checkpoint), new CompactRange(0, size, hashes));
        } catch (FormatException | IllegalArgumentException e) {
            throw new IOException("The stored head of the log cannot be read.", e);
        }
    }

    @Override
    public void start(LogHead first) throws IOException {
        sql.update(
                "INSERT INTO log_shard (name, size, checkpoint, compact_range) VALUES (?, ?, ?, ?)",
                shard,
                first.size(),
                first.checkpoint().bytes(),
                range(first.range()));
    }

    @Override
    public List<PendingEntry> pending(int most) throws IOException {
        return sql.list(
                "SELECT entry, bytes FROM log_pending p JOIN log_entry e USING (entry) WHERE p.shard = ?"
                        + " ORDER BY entry LIMIT ?",
                row -> new PendingEntry(row.getLong(1), Entry.of(row.getBytes(2))),
                shard,
                most);
    }

    @Override
    public void commit(Growth growth) throws IOException {
        LogHead before = growth.before();
        LogHead head = growth.head();
        int moved = sql.update(
                "UPDATE log_shard SET size = ?, checkpoint = ?, compact_range = ?"
                        + " WHERE name = ? AND size = ? AND checkpoint = ? AND closed_at IS NULL",
                head.size(),
                head.checkpoint().bytes(),
                range(head.range()),
                shard,
                before.size(),
                before.checkpoint().bytes());
        if (moved != 1) {
            throw new IOException("The log moved meanwhile, or was closed.");
        }
        place(before.size(), growth.entries());
        List<Object[]> tiles = new ArrayList<>();
        for (Map.Entry<TileAddress, HashTile> tile : growth.tiles().entrySet()) {
            TileAddress address = tile.getKey();
            tiles.add(new Object[] {
                shard, address.level(), address.index(), tile.getValue().bytes()
            });
        }
        sql.batch(
                "INSERT INTO log_tile (shard, level, place, hashes) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (shard, level, place) DO UPDATE SET hashes = EXCLUDED.hashes",
                tiles);
    }

    private void place(long first, List<PendingEntry> entries) throws IOException {
        Long[] numbers = entries.stream().map(PendingEntry::number).toArray(Long[]::new);
        sql.update(
                "INSERT INTO log_place (shard, index, entry)"
                        + " SELECT ?, ? + place - 1, entry FROM unnest(?) WITH ORDINALITY AS e (entry, place)",
                shard,
                first,
                numbers);
        int taken = sql.update("DELETE FROM log_pending WHERE entry = ANY (?)", (Object) numbers);
        if (taken != numbers.length) {
            throw new IOException("An entry does not wait any more.");
        }
    }

    private static byte[] range(CompactRange range) {
        ByteBuffer bytes = ByteBuffer.allocate(range.hashes().size() * Hash.LENGTH);
        range.hashes().forEach(hash -> bytes.put(hash.bytes()));
        return bytes.array();
    }

    @Override
    public byte[] tile(TileAddress address) throws IOException {
        return find(address).orElseThrow(() -> new IOException("The log has no such tile."));
    }

    /** Returns the first hashes of a stored tile, if it has as many. */
    Optional<byte[]> find(TileAddress address) throws IOException {
        int length = address.width() * Hash.LENGTH;
        return sql.first(
                        "SELECT hashes FROM log_tile WHERE shard = ? AND level = ? AND place = ?",
                        row -> row.getBytes(1),
                        shard,
                        address.level(),
                        address.index())
                .filter(hashes -> hashes.length >= length)
                .map(hashes -> Arrays.copyOf(hashes, length));
    }

    @Override
    public byte[] bundle(BundleAddress address) throws IOException {
        long first = address.index() * TileAddress.FULL;
        List<Entry> entries = sql.list(
                "SELECT e.bytes FROM log_place p JOIN log_entry e USING (entry)"
                        + " WHERE p.shard = ? AND p.index >= ? AND p.index < ? ORDER BY p.index",
                row -> Entry.of(row.getBytes(1)),
                shard,
                first,
                first + address.width());
        if (entries.size() != address.width()) {
            throw new IOException("The log has no such bundle.");
        }
        return new EntryBundle(entries).bytes();
    }
}
