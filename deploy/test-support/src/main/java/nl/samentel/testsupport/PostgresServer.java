package nl.samentel.testsupport;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Runs a PostgreSQL of its own on a free loopback port, with data that goes when it is closed.
 *
 * <p>Roles log in with a password (SCRAM); the superuser is trusted on the loopback address, so this
 * is for tests and the demo only.
 */
public final class PostgresServer implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Path data;
    private final int port;
    private final Map<String, Credentials> roles = new LinkedHashMap<>();
    private EmbeddedPostgres postgres;

    private PostgresServer(Path data, int port) {
        this.data = data;
        this.port = port;
        this.postgres = launch(data, port);
    }

    /**
     * Starts a server on any free port.
     *
     * @return the server, ready to use
     */
    public static PostgresServer start() {
        return start(FreePort.any());
    }

    /**
     * Starts a server on a port of the caller's choice.
     *
     * @param port a free port
     * @return the server, ready to use
     */
    public static PostgresServer start(int port) {
        try {
            var parent = Files.createDirectories(BuildFolder.testSupport().resolve("postgres"));
            var server = new PostgresServer(Files.createTempDirectory(parent, "data"), port);
            server.demandPasswords();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "end PostgreSQL"));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the data of PostgreSQL", e);
        }
    }

    /**
     * Makes an empty database for a hub, with the roles and rights of {@code deploy/postgres}.
     *
     * @param name name of the database, lower-case letters, digits and underscores
     * @return its address and the three roles, whose passwords are drawn once per server
     */
    public HubDatabase createHubDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new IllegalArgumentException("a database name has lower-case letters, digits and underscores");
        }
        if (roles.isEmpty()) {
            for (var role : new String[] {"owner", "hub", "link"}) {
                roles.put(role, new Credentials("samentel_" + role, drawPassword()));
            }
            execute("postgres", withPasswords(Resource.text("roles.sql")));
        }
        execute("postgres", "CREATE DATABASE " + name + " OWNER samentel_owner");
        execute(name, Resource.text("database.sql").replace(":\"database\"", name));
        return new HubDatabase(jdbcUrl(name), role("owner"), role("hub"), role("link"));
    }

    /**
     * Copies a database that nobody is connected to, and changes the copy as somebody does whom no trigger and no right holds.
     *
     * @param name name of the database
     * @param copy name of the copy, which is made anew
     * @param change statement that changes it
     * @return its address and the same three roles
     */
    public HubDatabase copy(String name, String copy, String change) {
        execute("postgres", "DROP DATABASE IF EXISTS " + copy);
        execute("postgres", "CREATE DATABASE " + copy + " TEMPLATE " + name + " OWNER samentel_owner");
        execute(copy, "SET session_replication_role = replica; " + change);
        return new HubDatabase(jdbcUrl(copy), role("owner"), role("hub"), role("link"));
    }

    /**
     * Tells the port.
     *
     * @return the port on 127.0.0.1
     */
    public int port() {
        return port;
    }

    /** Kills the server as a power cut would; the data stay for {@link #restart()}. */
    public synchronized void crash() {
        var postmaster = postmaster();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }

    /** Starts the server again on the same data and port after {@link #crash()}. */
    public synchronized void restart() {
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
            Files.deleteIfExists(data.resolve("epg-lock"));
        } catch (IOException e) {
            throw new UncheckedIOException("the lock of the crashed server cannot be removed", e);
        }
        postgres = launch(data, port);
    }

    /**
     * Keeps what is on the disk for good now: stops the server, copies its data but the write-ahead log, and starts it again.
     * {@link #losePower()} goes back to it.
     */
    public synchronized void keepWhatIsSynced() {
        try {
            postgres.close();
            DataCopy.replace(data, synced());
            restart();
            // It says of a server that runs that its log is to be read after a crash.
            Path control = Path.of("global", "pg_control");
            Files.copy(data.resolve(control), synced().resolve(control), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the data of PostgreSQL cannot be copied", e);
        }
    }

    /**
     * Ends the server as a power cut does at its worst: of the data files nothing is left that was written after
     * {@link #keepWhatIsSynced()}; the write-ahead log, which is synced at every commit, is all there.
     */
    public synchronized void losePower() {
        crash();
        try {
            DataCopy.replace(synced(), data);
        } catch (IOException e) {
            throw new UncheckedIOException("the data of PostgreSQL cannot be put back", e);
        }
    }

    private Path synced() {
        return data.resolveSibling(data.getFileName() + "-synced");
    }

    /** Leaves the server room for its write-ahead log, whose files have 16 MiB, and for little more. */
    public void fillDisk() {
        limitFiles(String.valueOf(17L << 20));
    }

    /** Gives the server all room again after {@link #fillDisk()}. */
    public void freeDisk() {
        limitFiles("unlimited");
    }

    private void limitFiles(String bytes) {
        var server = postmaster();
        FileSizeLimit.set(server, bytes);
        server.children().forEach(process -> FileSizeLimit.set(process, bytes));
    }

    @Override
    public synchronized void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not stop", e);
        } finally {
            deleteData();
        }
    }

    private static EmbeddedPostgres launch(Path data, int port) {
        var log = data.resolveSibling(data.getFileName() + ".log");
        try {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(BuildFolder.testSupport()
                            .resolve("postgres/binaries")
                            .toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setServerConfig("max_connections", "60")
                    // The library switches this off; then a crash would lose what was committed.
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    // A power cut of a test goes back to an older checkpoint than the server knows.
                    .setServerConfig("wal_keep_size", "1024")
                    // Its default is the machine's folder for temporary files.
                    .setServerConfig("unix_socket_directories", "")
                    .setPGStartupWait(START_LIMIT)
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start on port " + port + "; log in " + log, e);
        }
    }

    private void demandPasswords() throws IOException {
        Files.writeString(data.resolve("pg_hba.conf"), """
                local all all                trust
                host  all postgres 127.0.0.1/32 trust
                host  all postgres ::1/128      trust
                host  all all      127.0.0.1/32 scram-sha-256
                host  all all      ::1/128      scram-sha-256
                """);
        execute("postgres", "SELECT pg_reload_conf()");
    }

    private void execute(String database, String script) {
        try (var connection = postgres.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(script);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused the set-up of database " + database, e);
        }
    }

    private String withPasswords(String script) {
        for (var role : roles.entrySet()) {
            script = script.replace(
                    ":'" + role.getKey() + "_password'", "'" + role.getValue().password() + "'");
        }
        return script;
    }

    private Credentials role(String name) {
        return java.util.Objects.requireNonNull(roles.get(name));
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private ProcessHandle postmaster() {
        try {
            var pid = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL is not running", e);
        }
    }

    private static String drawPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void deleteData() {
        data.resolveSibling(data.getFileName() + ".log").toFile().delete();
        deleteTree(data);
        deleteTree(synced());
    }

    private static void deleteTree(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            System.err.println("left behind: " + folder);
        }
    }
}
