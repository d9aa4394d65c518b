package nl.samentel.hub.transparency.store;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.log.Shard;
import nl.samentel.hub.transparency.CheckRun;
import nl.samentel.hub.transparency.CheckRuns;
import nl.samentel.hub.transparency.Finding;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.merkle.Hash;

/** Keeps checks in a table of their own. */
@Singleton
class DatabaseCheckRuns implements CheckRuns {
    private static final String COLUMNS =
            "id, shard, state, read_entries, size, started_at, finished_at, findings, statement";

    private final Sql sql;

    DatabaseCheckRuns(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    @Override
    public boolean begin(CheckRun run) throws IOException {
        return sql.update(
                        "INSERT INTO log_check (id, shard, state, read_entries, size, started_at, findings)"
                                + " VALUES (?, ?, 'RUNNING', 0, ?, ?, '{}') ON CONFLICT DO NOTHING",
                        run.id(),
                        run.shard().name(),
                        run.size(),
                        Timestamp.from(run.startedAt()))
                == 1;
    }

    @Override
    public void read(UUID id, long entries) throws IOException {
        sql.update("UPDATE log_check SET read_entries = ? WHERE id = ? AND state = 'RUNNING'", entries, id);
    }

    @Override
    public void end(CheckRun run, Optional<Checkpoint> end) throws IOException {
        sql.update(
                "UPDATE log_check SET state = ?, read_entries = ?, size = ?, root = NULLIF(?, ''), finished_at = ?,"
                        + " findings = ?, statement = NULLIF(?, '') WHERE id = ? AND state = 'RUNNING'",
                run.state().name(),
                run.read(),
                run.size(),
                end.map(e -> e.root().base64()).orElse(""),
                Timestamp.from(run.finishedAt().orElseThrow()),
                run.findings().stream()
                        .map(f -> f.rule().name() + " " + f.place())
                        .toArray(String[]::new),
                run.statement().orElse(""),
                run.id());
    }

    @Override
    public List<CheckRun> stop(Instant at) throws IOException {
        return sql.list(
                "UPDATE log_check SET state = 'STOPPED', finished_at = ? WHERE state = 'RUNNING' RETURNING " + COLUMNS,
                DatabaseCheckRuns::run,
                Timestamp.from(at));
    }

    @Override
    public Optional<CheckRun> find(Shard shard, UUID id) throws IOException {
        return sql.first(
                "SELECT " + COLUMNS + " FROM log_check WHERE id = ? AND shard = ?",
                DatabaseCheckRuns::run,
                id,
                shard.name());
    }

    @Override
    public List<CheckRun> list(Shard shard, int most) throws IOException {
        return sql.list(
                "SELECT " + COLUMNS + " FROM log_check WHERE shard = ? ORDER BY started_at DESC, id LIMIT ?",
                DatabaseCheckRuns::run,
                shard.name(),
                most);
    }

    @Override
    public Optional<Checkpoint> lastPassed(Shard shard, String origin) throws IOException {
        return sql.first(
                "SELECT size, root FROM log_check WHERE shard = ? AND state = 'PASSED' ORDER BY size DESC LIMIT 1",
                row -> checkpoint(origin, row.getLong(1), row.getString(2)),
                shard.name());
    }

    private static Checkpoint checkpoint(String origin, long size, String root) throws IOException {
        try {
            return Checkpoint.of(origin, size, Hash.ofBase64(root));
        } catch (FormatException e) {
            throw new IOException("A check that was kept cannot be read.", e);
        }
    }

    private static CheckRun run(ResultSet row) throws SQLException {
        return new CheckRun(
                row.getObject("id", UUID.class),
                new Shard(row.getString("shard")),
                CheckRun.State.valueOf(row.getString("state")),
                row.getLong("read_entries"),
                row.getLong("size"),
                row.getTimestamp("started_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant),
                findings((String[]) row.getArray("findings").getArray()),
                Optional.ofNullable(row.getString("statement")));
    }

    private static List<Finding> findings(String[] texts) {
        return Arrays.stream(texts)
                .map(text -> text.split(" ", 2))
                .map(parts -> new Finding(Finding.Rule.valueOf(parts[0]), parts[1]))
                .toList();
    }
}
