package nl.samentel.hub.transparency;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.log.Growth;
import nl.samentel.hub.log.Integrator;
import nl.samentel.hub.log.LogBrokenException;
import nl.samentel.hub.log.LogHead;
import nl.samentel.hub.log.LogStore;
import nl.samentel.hub.log.PendingEntry;
import nl.samentel.hub.log.Shard;
import nl.samentel.schema.entry.Opening;
import nl.samentel.schema.tile.HashTile;
import nl.samentel.schema.tile.TileAddress;
import org.postgresql.PGConnection;

/**
 * Fills the log with entries: the rows that the hub would have written, by COPY, with the tree that the hub's engine grows and
 * signs. Each batch is stored under the lock of the sequencer, so that the hub merges its own in between.
 */
final class LogFilling {
    private static final int BATCH = 20_000;
    private static final String LOCK = "SELECT pg_advisory_xact_lock(8314046669514892652)";

    private final UnitOfWork unit;
    private final LogShards shards;
    private final LogKeys keys;
    private final Connection superuser;
    private final Instant begin;
    private final Duration span;
    private long next;

    /** Fills a time from its begin on, the whole of which lies in the past. */
    LogFilling(UnitOfWork unit, LogShards shards, LogKeys keys, Connection superuser, Instant begin, Duration span) {
        this.begin = begin;
        this.span = span;
        this.unit = unit;
        this.shards = shards;
        this.keys = keys;
        this.superuser = superuser;
    }

    /** Writes entries and returns the number of the first one. */
    long fill(long number, long seed) throws Exception {
        execute("SET session_replication_role = replica");
        execute("SET synchronous_commit = off");
        superuser.setAutoCommit(false);
        MadeUpRegion region = new MadeUpRegion(begin);
        for (String sql : region.statements()) {
            execute(sql);
        }
        long first = reserve(number);
        next = first;
        MadeUpEntries entries = new MadeUpEntries(seed, region);
        CompletableFuture<List<MadeUpEntry>> made = CompletableFuture.completedFuture(make(entries, 0, number));
        for (long done = 0; done < number; done += BATCH) {
            List<MadeUpEntry> batch = made.get();
            long behind = done + BATCH;
            made = CompletableFuture.supplyAsync(() -> make(entries, behind, number));
            store(batch);
        }
        superuser.setAutoCommit(true);
        return first;
    }

    private long reserve(long number) throws SQLException {
        String sequence = "pg_get_serial_sequence('audit_entry', 'id')";
        try (Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT setval(" + sequence + ", nextval(" + sequence + ") + " + number + ") - " + number)) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<MadeUpEntry> make(MadeUpEntries entries, long done, long number) {
        List<MadeUpEntry> batch = new ArrayList<>();
        for (long i = done; i < Math.min(number, done + BATCH); i++) {
            batch.add(entries.next(begin.plusMillis((long) (span.toMillis() * ((double) i / number)))
                    .truncatedTo(ChronoUnit.MILLIS)));
        }
        return batch;
    }

    private void store(List<MadeUpEntry> batch) throws Exception {
        int from = 0;
        for (int i = 1; i <= batch.size(); i++) {
            Shard shard = Shard.at(batch.get(from).at());
            if (i == batch.size() || !Shard.at(batch.get(i).at()).equals(shard)) {
                store(shard, batch.subList(from, i));
                from = i;
            }
        }
    }

    private void store(Shard shard, List<MadeUpEntry> entries) throws SQLException, IOException, LogBrokenException {
        execute(LOCK);
        Integrator integrator = new Integrator(keys.checkpoints(shard));
        LogStore store = shards.store(shard);
        LogWork work = new LogWork(unit);
        LogHead head = work.call(store::head).orElseGet(integrator::start);
        List<PendingEntry> numbered = new ArrayList<>();
        for (MadeUpEntry entry : entries) {
            numbered.add(new PendingEntry(next + numbered.size(), entry.entry()));
        }
        Growth growth = work.call(() -> {
            try {
                return integrator.grow(head, numbered, store);
            } catch (LogBrokenException e) {
                throw new LogFailedException(e);
            }
        });
        rows(entries);
        places(shard, growth);
        superuser.commit();
        next += entries.size();
    }

    private void rows(List<MadeUpEntry> entries) throws SQLException, IOException {
        StringBuilder columns = new StringBuilder();
        StringBuilder parts = new StringBuilder();
        StringBuilder hashed = new StringBuilder();
        long id = next;
        for (MadeUpEntry entry : entries) {
            entry.row(id, columns);
            hashed.append(id).append("\t\\\\x");
            hashed.append(HexFormat.of().formatHex(entry.entry().bytes())).append('\n');
            for (Opening part : entry.parts()) {
                parts.append(id).append('\t').append(part.name()).append("\t\\\\x");
                parts.append(HexFormat.of().formatHex(Base64.getDecoder().decode(part.salt())));
                parts.append('\t').append(part.part()).append('\n');
            }
            id++;
        }
        copy(
                "audit_entry (id, at, action, outcome, reason, actor_hash, actor_roles, address_hash, purpose_hash, partner,"
                        + " datalab, object_type, object_id, origin, question, trace_id, details)",
                columns);
        copy("audit_part (entry, name, salt, value)", parts);
        copy("log_entry (entry, bytes)", hashed);
    }

    private void places(Shard shard, Growth growth) throws SQLException, IOException {
        StringBuilder places = new StringBuilder();
        long index = growth.before().size();
        for (PendingEntry entry : growth.entries()) {
            places.append(shard.name())
                    .append('\t')
                    .append(index++)
                    .append('\t')
                    .append(entry.number())
                    .append('\n');
        }
        copy("log_place (shard, index, entry)", places);
        try (PreparedStatement tile =
                superuser.prepareStatement("INSERT INTO log_tile (shard, level, place, hashes) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (shard, level, place) DO UPDATE SET hashes = EXCLUDED.hashes")) {
            for (Map.Entry<TileAddress, HashTile> grown : growth.tiles().entrySet()) {
                tile.setString(1, shard.name());
                tile.setInt(2, grown.getKey().level());
                tile.setLong(3, grown.getKey().index());
                tile.setBytes(4, grown.getValue().bytes());
                tile.addBatch();
            }
            tile.executeBatch();
        }
        head(shard, growth.head());
    }

    /** Shards of earlier years stand before that in which the hub already writes. */
    private void head(Shard shard, LogHead head) throws SQLException {
        ByteBuffer range = ByteBuffer.allocate(head.range().hashes().size() * 32);
        head.range().hashes().forEach(hash -> range.put(hash.bytes()));
        try (PreparedStatement upsert = superuser.prepareStatement(
                "INSERT INTO log_shard (name, position, size, checkpoint, compact_range) OVERRIDING SYSTEM VALUE"
                        + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET size = EXCLUDED.size,"
                        + " checkpoint = EXCLUDED.checkpoint, compact_range = EXCLUDED.compact_range")) {
            upsert.setString(1, shard.name());
            upsert.setInt(2, shard.year() - 9_999);
            upsert.setLong(3, head.size());
            upsert.setBytes(4, head.checkpoint().bytes());
            upsert.setBytes(5, range.array());
            upsert.executeUpdate();
        }
    }

    private void copy(String table, StringBuilder rows) throws SQLException, IOException {
        superuser
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "COPY " + table + " FROM STDIN",
                        new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
