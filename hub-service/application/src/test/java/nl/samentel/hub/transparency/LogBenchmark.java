package nl.samentel.hub.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditQuery;
import nl.samentel.hub.audit.AuditReader;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.AuditStore;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.schema.tile.Entry;
import nl.samentel.schema.tile.TileAddress;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * The log at a size that a region reaches in years, through the running hub: pages by each filter, what the entry of a read adds to it,
 * proofs, tiles, exports and the check of everything. The number of entries is that of {@code samentel.bench.entries}.
 */
@QuarkusTest
class LogBenchmark extends HubTest {
    private static final long ENTRIES = Long.getLong("samentel.bench.entries", 10_000_000);
    private static final Duration SPAN = Duration.ofDays(730);
    private static final int SAMPLES = 400;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Caller READER = Caller.hub("benchmark", "0".repeat(32))
            .within(Set.of(DatalabId.parse(MadeUpRegion.DATALABS.get(0)).orElseThrow()));
    private static final AuditQuery NEWEST = new AuditQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            READER.datalabs(),
            Optional.empty(),
            100);

    @TestHTTPResource("/")
    URI home;

    @Inject
    UnitOfWork unit;

    @Inject
    AuditLog log;

    @Inject
    AuditStore store;

    @Inject
    AuditReader reader;

    @Inject
    LogShards shards;

    @Inject
    LogKeys keys;

    @Inject
    FullCheck check;

    @Inject
    TreeReading tree;

    @Test
    void readsTheLog() throws Exception {
        AuditorClient hub = new AuditorClient(home);
        try (Connection superuser = superuser();
                Connection plain = Database.asHub()) {
            Instant begin = Instant.now().minus(SPAN).minus(Duration.ofHours(1));
            LogFilling filling = new LogFilling(unit, shards, keys, superuser, begin, SPAN);
            long start = System.nanoTime();
            long first = filling.fill(ENTRIES, Long.getLong("samentel.seed", 4711));
            say("filled with %,d entries in %,.0f s", ENTRIES, (System.nanoTime() - start) / 1e9);
            // As the server's own work does within minutes.
            superuser.createStatement().execute("VACUUM (ANALYZE)");
            sizes(superuser);
            new LogPages(hub, plain, begin, first, ENTRIES).measure();
            costs();
            proofs(hub, plain);
            checks(plain);
            exports(hub, begin);
        }
    }

    private static Connection superuser() throws SQLException {
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        return DriverManager.getConnection(url, "postgres", "");
    }

    /** Says something with the load of the machine at that moment. */
    private static void say(String format, Object... values) throws IOException {
        String load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        System.out.println(String.format(Locale.ROOT, format, values) + " (load " + load + ", "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS) + ")");
    }

    private static void sizes(Connection superuser) throws SQLException, IOException {
        try (Statement statement = superuser.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT relname, pg_table_size(oid) / 1e6, pg_indexes_size(oid) / 1e6"
                                + " FROM pg_class WHERE relname IN ('audit_entry', 'audit_part', 'log_entry', 'log_place', 'log_tile')"
                                + " ORDER BY relname")) {
            while (rows.next()) {
                say("%s: %,.0f MB and %,.0f MB of indexes", rows.getString(1), rows.getDouble(2), rows.getDouble(3));
            }
        }
    }

    private void costs() throws Exception {
        Samples action = Samples.of(
                SAMPLES,
                LIMIT,
                () -> Samples.time(() -> unit.run(() -> log.write(AuditRecord.done(Action.DATALAB_READ, READER)
                        .detail("digest", "0".repeat(64))
                        .build()))));
        say("an audited action alone: median %.2f ms, p95 %.2f ms", action.median(), action.p95());
        // Each sees the newest page, which the reads before made.
        Samples without = Samples.of(SAMPLES, LIMIT, () -> Samples.time(() -> unit.call(() -> store.find(NEWEST))));
        Samples with = Samples.of(SAMPLES, LIMIT, () -> Samples.time(() -> reader.read(READER, NEWEST)));
        say(
                "a page in the hub: median %.2f ms, p95 %.2f ms; with its own entry %.2f and %.2f",
                without.median(), without.p95(), with.median(), with.p95());
    }

    private void proofs(AuditorClient hub, Connection plain) throws Exception {
        Random random = new Random(5);
        for (ShardStanding shard : tree.shards()) {
            String name = shard.shard().name();
            Samples proof = Samples.of(
                    SAMPLES,
                    LIMIT,
                    () -> hub.get("/api/v1/log/" + name + "/proof/" + random.nextLong(shard.size()))
                            .millis());
            long tiles = Math.max(1, shard.size() / TileAddress.FULL);
            Samples tile = Samples.of(
                    SAMPLES,
                    LIMIT,
                    () -> hub.get("/log/" + name + "/" + new TileAddress(0, random.nextLong(tiles), 256).path())
                            .millis());
            Samples row =
                    Samples.of(SAMPLES, LIMIT, () -> Samples.time(() -> tile(plain, name, random.nextLong(tiles))));
            say(
                    "shard %s, %,d entries: proof median %.2f ms, p95 %.2f ms; tile %.2f and %.2f; plain row of a tile %.2f and %.2f",
                    name,
                    shard.size(),
                    proof.median(),
                    proof.p95(),
                    tile.median(),
                    tile.p95(),
                    row.median(),
                    row.p95());
        }
    }

    private static void tile(Connection plain, String shard, long place) throws SQLException {
        try (PreparedStatement select =
                plain.prepareStatement("SELECT hashes FROM log_tile WHERE shard = ? AND level = 0 AND place = ?")) {
            select.setString(1, shard);
            select.setLong(2, place);
            try (ResultSet rows = select.executeQuery()) {
                assertThat(rows.next()).isTrue();
                rows.getBytes(1);
            }
        }
    }

    private void checks(Connection plain) throws Exception {
        List<Finding> findings = new ArrayList<>();
        double whole = Samples.time(() -> findings.addAll(check.run(read -> {})));
        assertThat(findings).isEmpty();
        double hashed = Samples.time(() -> hashed(plain));
        say(
                "check of everything: %.1f s, %,.0f entries/s; plain read and hash of all entries %.1f s, ratio %.2f",
                whole / 1e3, ENTRIES / (whole / 1e3), hashed / 1e3, hashed / whole);
    }

    private static void hashed(Connection plain) throws SQLException {
        plain.setAutoCommit(false);
        try (Statement statement = plain.createStatement()) {
            statement.setFetchSize(2_048);
            try (ResultSet rows = statement.executeQuery("SELECT bytes FROM log_entry ORDER BY entry")) {
                while (rows.next()) {
                    Entry.of(rows.getBytes(1)).leafHash();
                }
            }
        } finally {
            plain.setAutoCommit(true);
        }
    }

    private void exports(AuditorClient hub, Instant begin) throws Exception {
        for (ShardStanding shard : tree.shards()) {
            export(hub, "shard " + shard.shard(), "/api/v1/log/" + shard.shard() + "/export");
        }
        Instant from = begin.plus(Duration.ofDays(300)).truncatedTo(ChronoUnit.DAYS);
        String month = "/api/v1/audit/export?limit=500&from=" + from + "&to=" + from.plus(Duration.ofDays(30));
        export(hub, "a month with proofs", month);
        export(hub, "a month with proofs as CSV", month + "&format=csv");
        export(hub, "a rare action with proofs", "/api/v1/audit/export?limit=500&action=DELIVERY_SEAL");
    }

    private static void export(AuditorClient hub, String what, String path) throws Exception {
        long start = System.nanoTime();
        long entries = hub.lines(path) - 1;
        double seconds = (System.nanoTime() - start) / 1e9;
        say("export of %s: %,d entries in %.1f s, %,.0f/s", what, entries, seconds, entries / seconds);
    }
}
