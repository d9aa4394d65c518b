package nl.samentel.hub.transparency;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.hub.atrest.HubKeystore;
import nl.samentel.testsupport.ChildProcess;
import nl.samentel.testsupport.FreePort;
import nl.samentel.testsupport.HubDatabase;
import nl.samentel.testsupport.PostgresServer;

/**
 * A hub as a process of its own, on a database and a keystore of its own, without a server of tokens: everybody is a stranger, and
 * every request is refused, which is an entry each time.
 */
final class LogSite implements AutoCloseable {
    static final String ORIGIN = "site.test/log";

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Path PROGRAM = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final String PASSPHRASE = "a watched hub of a test 4711";

    private final PostgresServer postgres = PostgresServer.start();
    private final HubDatabase database = postgres.createHubDatabase("hub");
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = FreePort.any();
    private final Path home;
    private final Map<String, String> more;
    private Optional<ChildProcess> hub = Optional.empty();
    private int runs;

    LogSite(Map<String, String> more) throws Exception {
        this.home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "log");
        this.more = more;
        Files.createDirectories(home.resolve("snapshots"));
        Files.writeString(home.resolve("passphrase"), PASSPHRASE);
        HubKeystore.create(home.resolve("hub.bcfks"), PASSPHRASE.toCharArray(), new SecureRandom());
    }

    PostgresServer postgres() {
        return postgres;
    }

    private Map<String, String> environment() {
        Map<String, String> values = new HashMap<>(Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", String.valueOf(port)),
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
                Map.entry("SAMENTEL_LOG_ORIGIN", ORIGIN),
                Map.entry("SAMENTEL_KEYSTORE_PATH", home.resolve("hub.bcfks").toString()),
                Map.entry(
                        "SAMENTEL_KEYSTORE_PASSPHRASE_FILE",
                        home.resolve("passphrase").toString()),
                Map.entry(
                        "SAMENTEL_SNAPSHOTS_DIRECTORY",
                        home.resolve("snapshots").toString())));
        values.putAll(more);
        return values;
    }

    private ChildProcess launch(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("-Xmx384m", "-XX:TieredStopAtLevel=1", "-jar", PROGRAM.toString()));
        command.addAll(List.of(arguments));
        runs++;
        return ChildProcess.start(
                "hub", ChildProcess.java(command), environment(), home.resolve("run-" + runs + ".log"));
    }

    /** Starts the hub and waits until it answers, ready or not. */
    void start() {
        ChildProcess started = launch();
        started.awaitReady(() -> status("/q/health/live") == 200, LIMIT);
        hub = Optional.of(started);
    }

    /** Starts the hub, which is to refuse, and returns what it says. */
    String refusal() throws IOException {
        return command();
    }

    /** Runs a command of the hub and returns what it says. */
    String command(String... arguments) throws IOException {
        try (ChildProcess process = launch(arguments)) {
            int code = process.awaitExit(LIMIT);
            return "exit " + code + "\n" + Files.readString(process.log());
        }
    }

    /** Ends the hub in an orderly way. */
    void stop() {
        hub.ifPresent(ChildProcess::close);
        hub = Optional.empty();
    }

    /** Ends the hub as a power cut would. */
    void kill() {
        hub.ifPresent(ChildProcess::kill);
        hub = Optional.empty();
    }

    /** Stops the hub where it is: nobody is answered any more. */
    void freeze() throws IOException, InterruptedException {
        FrozenProcess.freeze(hub.orElseThrow().pid());
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Returns the status of an answer, 0 if there is none. */
    int status(String path) {
        try {
            return get(path).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    HttpResponse<byte[]> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(address().resolve(path)));
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String name(String url) {
        return url.substring(0, url.lastIndexOf('/') + 1);
    }

    /** Changes the database as somebody does whom no trigger and no right holds. */
    void cheat(String... statements) throws SQLException {
        try (Connection superuser = superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Opens a connection that no right holds. */
    Connection superuser() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), "postgres", "");
    }

    long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    /** Returns the first column of the first row. */
    String text(String sql) throws SQLException {
        try (Connection superuser = superuser();
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Copies the database of a stopped hub. */
    void backUp() throws SQLException {
        server("DROP DATABASE IF EXISTS backup", "CREATE DATABASE backup TEMPLATE hub OWNER samentel_owner");
    }

    /** Puts the copy in the place of the database of a stopped hub. */
    void restore() throws SQLException {
        server("DROP DATABASE hub WITH (FORCE)", "CREATE DATABASE hub TEMPLATE backup OWNER samentel_owner");
    }

    private void server(String... statements) throws SQLException {
        try (Connection superuser = DriverManager.getConnection(name(database.jdbcUrl()) + "postgres", "postgres", "");
                Statement statement = superuser.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Removes what the hub remembers outside of the database. */
    void forgetMark() throws IOException {
        Files.deleteIfExists(home.resolve("hub.bcfks.log-head"));
    }

    @Override
    public void close() throws IOException {
        stop();
        postgres.close();
    }
}
