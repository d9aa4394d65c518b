package nl.samentel.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.testsupport.ChildProcess;
import nl.samentel.testsupport.HubDatabase;
import nl.samentel.testsupport.KeycloakServer;

/** Runs the built hub as a process of its own, with its keystore in a folder that the caller keeps. */
final class HubProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration CALL_LIMIT = Duration.ofSeconds(5);

    private final Folders folders;
    private final HubDatabase database;
    private final URI issuer;
    private final int port;
    private ChildProcess process;

    private HubProcess(Folders folders, HubDatabase database, URI issuer, int port) {
        this.folders = folders;
        this.database = database;
        this.issuer = issuer;
        this.port = port;
        this.process = launch();
    }

    /** Makes a keystore, starts the hub and waits until it says it is ready. */
    static HubProcess start(Folders folders, HubDatabase database, URI issuer, int port) {
        makeKeystore(folders);
        return new HubProcess(folders, database, issuer, port);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Path log() {
        return process.log();
    }

    long pid() {
        return process.pid();
    }

    /** Ends the hub as a power cut would. */
    void crash() {
        process.kill();
    }

    /** Starts the hub again on the same port, database and keystore. */
    void restart() {
        process = launch();
    }

    /**
     * Reads a whole log as the hub's program does it for an operator, while the hub is stopped.
     *
     * @return exit code: 0 whole, 1 broken
     */
    int check(HubDatabase other, Path log) {
        var values = environment();
        values.put("QUARKUS_DATASOURCE_JDBC_URL", other.jdbcUrl());
        values.put("QUARKUS_DATASOURCE_LINKAGE_JDBC_URL", other.jdbcUrl());
        var command = ChildProcess.java(List.of("-Xmx256m", "-jar", program(folders), "log", "check"));
        try (var program = ChildProcess.start("the check of the log", command, values, log)) {
            return program.awaitExit(START_LIMIT);
        }
    }

    @Override
    public void close() {
        process.close();
    }

    private ChildProcess launch() {
        var child = ChildProcess.start(
                "the hub",
                // G1 gives the heap of a snapshot build back while the hub is idle; the serial collector keeps it.
                ChildProcess.java(List.of(
                        "-Xmx384m",
                        "-XX:+UseG1GC",
                        "-XX:G1PeriodicGCInterval=2000",
                        "-XX:MinHeapFreeRatio=10",
                        "-XX:MaxHeapFreeRatio=20",
                        "-jar",
                        program(folders))),
                environment(),
                folders.log("hub"));
        child.awaitReady(this::ready, START_LIMIT);
        return child;
    }

    private Map<String, String> environment() {
        var values = new LinkedHashMap<String, String>();
        // The analytical engine allocates from many threads; more arenas would keep what it gave back.
        values.put("MALLOC_ARENA_MAX", "2");
        values.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        values.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        values.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        values.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        values.put("QUARKUS_DATASOURCE_USERNAME", database.hub().user());
        values.put("QUARKUS_DATASOURCE_PASSWORD", database.hub().password());
        values.put("QUARKUS_DATASOURCE_LINKAGE_JDBC_URL", database.jdbcUrl());
        values.put("QUARKUS_DATASOURCE_LINKAGE_USERNAME", database.link().user());
        values.put("QUARKUS_DATASOURCE_LINKAGE_PASSWORD", database.link().password());
        values.put("QUARKUS_FLYWAY_USERNAME", database.owner().user());
        values.put("QUARKUS_FLYWAY_PASSWORD", database.owner().password());
        values.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer.toString());
        // Keycloak may still be starting.
        values.put("QUARKUS_OIDC_CONNECTION_DELAY", "180S");
        values.put("SAMENTEL_ACCESS_ADMIN_CLIENT_ID", "samentel-admissions");
        values.put(
                "SAMENTEL_ACCESS_ADMIN_SECRET_FILE", admissionsSecret(folders).toString());
        values.put("SAMENTEL_DESK_ENABLED", "true");
        values.put("SAMENTEL_DESK_SECRET", KeycloakServer.DESK_SECRET);
        values.put("SAMENTEL_DESK_SECURE_COOKIES", "false");
        values.put("SAMENTEL_LOG_ORIGIN", "demo.samentel.example/log");
        values.put("SAMENTEL_KEYSTORE_PATH", keystore(folders).toString());
        values.put("SAMENTEL_KEYSTORE_PASSPHRASE_FILE", passphrase(folders).toString());
        values.put(
                "SAMENTEL_SNAPSHOTS_DIRECTORY",
                folders.hub().resolve("snapshots").toString());
        return values;
    }

    private boolean ready() {
        var request = HttpRequest.newBuilder(url().resolve("/q/health/ready"))
                .timeout(CALL_LIMIT)
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Path admissionsSecret(Folders folders) {
        var file = folders.hub().resolve("admissions-secret");
        try {
            SecretFile.write(file, KeycloakServer.ADMISSIONS_SECRET);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("the hub's folder cannot be written", e);
        }
    }

    /** Every run has a new database. The keys of a datalab that was destroyed would never come back in an old keystore. */
    private static void makeKeystore(Folders folders) {
        try {
            Files.createDirectories(folders.hub());
            Files.deleteIfExists(keystore(folders));
            SecretFile.drawIfAbsent(passphrase(folders));
        } catch (IOException e) {
            throw new UncheckedIOException("the hub's folder cannot be written", e);
        }
        var log = folders.log("hub-keystore");
        try (var program = ChildProcess.start(
                "the hub's keystore",
                ChildProcess.java(List.of(
                        "-jar",
                        program(folders),
                        "keystore",
                        "create",
                        "--out",
                        keystore(folders).toString(),
                        "--passphrase-file",
                        passphrase(folders).toString())),
                Map.of(),
                log)) {
            if (program.awaitExit(START_LIMIT) != 0) {
                throw new DemoFailure("The hub's keystore could not be made.", log);
            }
        }
    }

    private static String program(Folders folders) {
        return folders.hubProgram().toString();
    }

    private static Path keystore(Folders folders) {
        return folders.hub().resolve("hub.bcfks");
    }

    private static Path passphrase(Folders folders) {
        return folders.hub().resolve("passphrase");
    }
}
