package nl.samentel.hub.keys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samentel.hub.atrest.EpochKeys;
import nl.samentel.hub.atrest.HubKeystore;
import nl.samentel.hub.atrest.KeyScope;
import nl.samentel.hub.atrest.KeyTree;
import nl.samentel.hub.atrest.PayloadSeal;
import nl.samentel.hub.atrest.RootId;
import nl.samentel.hub.atrest.SnapshotKeys;
import nl.samentel.hub.atrest.TagWrap;
import nl.samentel.hub.counting.SnapshotFile;
import nl.samentel.hub.counting.SnapshotFile.Sealed;
import nl.samentel.hub.counting.SnapshotManifest;
import nl.samentel.hub.snapshot.HistoryFixture;
import nl.samentel.testsupport.HubDatabase;
import nl.samentel.testsupport.PostgresServer;
import org.flywaydb.core.Flyway;

/** A stopped hub: database, keystore and snapshots as a running one left them. Every tag follows from its record. */
final class RotationSite implements AutoCloseable {
    static final List<String> LABS = List.of("lab-a", "lab-b");
    static final int EPOCHS = 2;
    private static final int RECORDS = 6_000;
    private static final String PARTNER = "VTF";
    private static final String PASSPHRASE = "a stopped hub of a test 4711";

    private final PostgresServer postgres = PostgresServer.start();
    private final HubDatabase database = postgres.createHubDatabase("hub");
    private final Path home;

    RotationSite(Path home) throws Exception {
        this.home = home;
        Files.createDirectories(home.resolve("snapshots"));
        Files.writeString(home.resolve("passphrase"), PASSPHRASE);
        HubKeystore.create(keystore(), PASSPHRASE.toCharArray(), new SecureRandom());
        Flyway.configure()
                .dataSource(
                        database.jdbcUrl(),
                        database.owner().user(),
                        database.owner().password())
                .placeholders(Map.of(
                        "hub", database.hub().user(), "link", database.link().user()))
                .load()
                .migrate();
        fill();
    }

    private Path keystore() {
        return home.resolve("hub.bcfks");
    }

    /** Returns the keys as somebody finds them who opens the file now. */
    KeyTree keys() throws Exception {
        return HubKeystore.open(keystore(), PASSPHRASE.toCharArray());
    }

    /** Returns the settings of a hub, for a process of its own. */
    Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", "0"),
                Map.entry("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false"),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl()),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", database.hub().user()),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", database.hub().password()),
                Map.entry("QUARKUS_DATASOURCE_LINKAGE_USERNAME", database.link().user()),
                Map.entry("QUARKUS_DATASOURCE_LINKAGE_PASSWORD", database.link().password()),
                Map.entry("QUARKUS_FLYWAY_USERNAME", database.owner().user()),
                Map.entry("QUARKUS_FLYWAY_PASSWORD", database.owner().password()),
                Map.entry("QUARKUS_OIDC_AUTH_SERVER_URL", "http://127.0.0.1:9/realms/none"),
                Map.entry("QUARKUS_OIDC_TENANT_ENABLED", "false"),
                Map.entry("SAMENTEL_LOG_ORIGIN", "hub.test/log"),
                Map.entry("SAMENTEL_KEYSTORE_PATH", keystore().toString()),
                Map.entry(
                        "SAMENTEL_KEYSTORE_PASSPHRASE_FILE",
                        home.resolve("passphrase").toString()),
                Map.entry(
                        "SAMENTEL_SNAPSHOTS_DIRECTORY",
                        home.resolve("snapshots").toString()));
    }

    Connection owner() throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.owner().user(), database.owner().password());
    }

    long number(String sql) throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void fill() throws Exception {
        KeyTree keys = keys();
        try (Connection db = owner();
                Statement statement = db.createStatement()) {
            db.setAutoCommit(false);
            statement.execute("INSERT INTO hub_key (check_value) VALUES ('" + keys.checkValue() + "')");
            for (String lab : LABS) {
                statement.execute("INSERT INTO datalab (code, title_nl, title_en, state, created_at) VALUES ('" + lab
                        + "', 't', 't', 'COLLECTING', now())");
                statement.execute("INSERT INTO datalab_partner (datalab, code, role, position) VALUES ('" + lab + "', '"
                        + PARTNER + "', 'VTF', 0)");
                for (int epoch = 0; epoch <= EPOCHS; epoch++) {
                    RootId root = RootId.first(new KeyScope(lab, epoch));
                    keys.make(root);
                    statement.execute("INSERT INTO key_root VALUES ('" + lab + "', " + epoch + ", 1, '"
                            + keys.checkValue(root) + "', 'CURRENT', NULL, now(), NULL)");
                    if (epoch == 0) {
                        snapshot(statement, lab, keys.snapshotKeys(root));
                    } else {
                        deliver(db, lab, keys.epochKeys(root));
                    }
                }
            }
            db.commit();
        }
    }

    private void snapshot(Statement statement, String lab, SnapshotKeys keys) throws Exception {
        UUID id = UUID.randomUUID();
        SnapshotManifest manifest = new SnapshotManifest(id.toString(), lab, List.of(), List.of(), "rules");
        HistoryFixture.write(links(id, 1), id, keys);
        String digest =
                SnapshotFile.write(new Sealed(file(id, 1), keys.snapshotSeal()), manifest, List.of(), List.of());
        statement.execute("INSERT INTO noise_key VALUES ('" + lab + "', '\\x"
                + HexFormat.of().formatHex(keys.noiseWrap().wrap(noise(lab))) + "', now())");
        statement.execute(
                "INSERT INTO snapshot VALUES ('" + id + "', '" + lab + "', 's', 'READY', 'DONE', NULL, '{}', '"
                        + "0".repeat(64) + "', '" + digest + "', '{\"pairs\":[],\"tagMix\":{},\"identified\":\"x\","
                        + "\"quarantined\":\"x\",\"strictToStandard\":\"x\"}', now(), now())");
        release(statement, lab, id, keys);
    }

    /** A release that waits for verdicts, whose tables say the name of their datalab. */
    private static void release(Statement statement, String lab, UUID snapshot, SnapshotKeys keys) throws Exception {
        UUID id = UUID.randomUUID();
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream out = keys.releaseSeal().sealing(sealed, id.toString())) {
            out.write(lab.getBytes(StandardCharsets.UTF_8));
        }
        statement.execute(
                "INSERT INTO official_release (id, datalab, name, snapshot, maker, state, step, policy, created_at)"
                        + " VALUES ('" + id + "', '" + lab + "', 'r', '" + snapshot
                        + "', 'm', 'REVIEW', 'DONE', '{}', now())");
        statement.execute("INSERT INTO official_candidate VALUES ('" + id + "', '" + lab + "', '\\x"
                + HexFormat.of().formatHex(sealed.toByteArray()) + "')");
    }

    /** Returns the made-up keys of the noise of a datalab. */
    static byte[] noise(String lab) {
        byte[] keys = new byte[64];
        Arrays.fill(keys, (byte) lab.hashCode());
        return keys;
    }

    private Path file(UUID id, int generation) {
        return home.resolve("snapshots").resolve(id + (generation == 1 ? "" : "." + generation) + ".snapshot");
    }

    private Path links(UUID id, int generation) {
        String name = "links-" + id + (generation == 1 ? "" : "." + generation) + ".sealed";
        return home.resolve("snapshots").resolve(name);
    }

    /** Returns the names of the files that stand beside the snapshots. */
    Set<String> linkFiles() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("snapshots"))) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.startsWith("links-"))
                    .collect(Collectors.toSet());
        }
    }

    private static void deliver(Connection db, String lab, EpochKeys keys) throws Exception {
        UUID delivery = UUID.randomUUID();
        int epoch = keys.root().scope().epoch();
        try (Statement statement = db.createStatement();
                PreparedStatement event = db.prepareStatement("INSERT INTO event_record VALUES (?, ?, ?, ?)");
                PreparedStatement alias = db.prepareStatement("INSERT INTO alias VALUES (?, ?, ?, ?, 1, ?)");
                PreparedStatement seen = db.prepareStatement("INSERT INTO seen_tag VALUES (?, ?, ?, 1, ?)")) {
            statement.execute("INSERT INTO delivery (id, datalab, partner, client_reference, period_from, period_to,"
                    + " state, schema_fingerprint, connector_version, mapping, next_sequence, records, created_at,"
                    + " receipt, epoch) VALUES ('" + delivery + "', '" + lab + "', '" + PARTNER + "', '" + delivery
                    + "', '202" + epoch + "-01-01', '202" + epoch + "-02-01', 'SEALED', '', '', '', 1, " + RECORDS
                    + ", now(), '{}', " + epoch + ")");
            TagWrap wrap = keys.tagWrap(PARTNER);
            PayloadSeal seal = keys.payloadSeal();
            for (int i = 0; i < RECORDS; i++) {
                UUID id = UUID.randomUUID();
                byte[] wrapped = wrap.wrap(plain(id));
                add(event, id, plain(id), delivery, seal.seal(plain(id), id, delivery));
                add(alias, id, delivery, PARTNER, epoch, wrapped);
                add(seen, lab, PARTNER, epoch, wrapped);
            }
            event.executeBatch();
            alias.executeBatch();
            seen.executeBatch();
        }
    }

    private static void add(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }

    /** Returns the tag of a record, which is its payload too. */
    static byte[] plain(UUID id) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(id.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Requires that everything opens under the roots that the database names now, and gives what it gave at first. */
    void requireWhole() throws Exception {
        RotationCheck.requireWhole(this, this::file, this::links);
    }

    static long records() {
        return (long) LABS.size() * EPOCHS * RECORDS;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
