package nl.samentel.hub.transparency.store;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.samentel.hub.log.LogStore;
import nl.samentel.hub.log.Shard;
import nl.samentel.hub.transparency.LogShards;
import nl.samentel.schema.tile.TileAddress;

/** Keeps the shards in tables of their own. */
@Singleton
class DatabaseLogShards implements LogShards {
    /** Number of the lock: {@code samentel} in ASCII. */
    private static final long LOCK = 0x73616d656e74656cL;

    private final Sql sql;

    DatabaseLogShards(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    @Override
    public List<Shard> all() throws IOException {
        return sql.list("SELECT name FROM log_shard ORDER BY position", row -> new Shard(row.getString(1)));
    }

    @Override
    public List<Shard> waiting() throws IOException {
        return sql.list("SELECT DISTINCT shard FROM log_pending ORDER BY shard", row -> new Shard(row.getString(1)));
    }

    @Override
    public Optional<Instant> waitingSince() throws IOException {
        return sql.first(
                "SELECT accepted_at FROM log_pending ORDER BY entry LIMIT 1",
                row -> row.getTimestamp(1).toInstant());
    }

    @Override
    public Optional<byte[]> tile(Shard shard, TileAddress address) throws IOException {
        return new ShardStore(sql, shard).find(address);
    }

    @Override
    public LogStore store(Shard shard) {
        return new ShardStore(sql, shard);
    }

    @Override
    public boolean lock() throws IOException {
        return sql.first("SELECT pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), LOCK)
                .orElse(false);
    }

    @Override
    public void close(Shard shard, Instant at) throws IOException {
        sql.update(
                "UPDATE log_shard SET closed_at = ? WHERE name = ? AND closed_at IS NULL",
                Timestamp.from(at),
                shard.name());
    }

    @Override
    public List<Shard> open() throws IOException {
        return sql.list(
                "SELECT name FROM log_shard WHERE closed_at IS NULL ORDER BY position",
                row -> new Shard(row.getString(1)));
    }
}
