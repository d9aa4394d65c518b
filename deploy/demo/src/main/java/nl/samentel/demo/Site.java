package nl.samentel.demo;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import nl.samentel.testsupport.FreePort;
import nl.samentel.testsupport.KeycloakServer;
import nl.samentel.testsupport.PostgresServer;
import org.jspecify.annotations.Nullable;

/** The servers of one run: database, identity provider and hub, started one by one and ended together. */
final class Site implements AutoCloseable {
    static final String DATALAB = "nop-2019-2023";
    private static final int POSTGRES_PORT = 54311;
    private static final int KEYCLOAK_PORT = 8180;
    private static final int HUB_PORT = 8080;

    private final Folders folders;
    private final Map<String, KeptToken> logins = new ConcurrentHashMap<>();
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private @Nullable PostgresServer postgres;
    private @Nullable KeycloakServer keycloak;
    private @Nullable CompletableFuture<HubProcess> starting;
    private @Nullable HubProcess hub;

    Site(Folders folders) {
        this.folders = folders;
    }

    String startPostgres() {
        var server = PostgresServer.start(FreePort.preferring(POSTGRES_PORT));
        started.push(server);
        postgres = server;
        return "127.0.0.1:" + server.port();
    }

    /** Starts Keycloak, and the hub beside it up to where it needs Keycloak. */
    String startKeycloak() {
        var keycloakPort = FreePort.preferring(KEYCLOAK_PORT);
        var hubPort = FreePort.preferring(HUB_PORT);
        Folders.delete(folders.hub().resolve("snapshots"));
        var database = postgres().createHubDatabase("samentel");
        starting = CompletableFuture.supplyAsync(
                () -> HubProcess.start(folders, database, KeycloakServer.issuer(keycloakPort), hubPort));
        var server = KeycloakServer.start(keycloakPort);
        started.push(server);
        keycloak = server;
        return server.issuer().getAuthority() + ", 5 people";
    }

    /** Waits for the hub. */
    String startHub() {
        try {
            var process = present(starting).join();
            started.push(process);
            hub = process;
            return process.url().getAuthority();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Speaks to the hub as one of the demo's people. */
    HubApi as(String person) {
        var login = logins.computeIfAbsent(
                person, p -> new KeptToken(() -> keycloak().userToken(p, p + "-demo")));
        return new HubApi(hub().url(), login);
    }

    /**
     * Changes a copy of the database while the hub is stopped, and lets the hub's program read it.
     *
     * @return exit code of the program
     */
    int checkTampered(String sql, Path log) {
        hub().close();
        try {
            var copy = postgres().copy("samentel", "tampered", sql);
            return hub().check(copy, log);
        } finally {
            hub().restart();
        }
    }

    PostgresServer postgres() {
        return present(postgres);
    }

    KeycloakServer keycloak() {
        return present(keycloak);
    }

    HubProcess hub() {
        return present(hub);
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                System.err.println("Did not stop in an orderly way: " + e.getMessage());
            }
        }
    }

    private static <T> T present(@Nullable T server) {
        if (server == null) {
            throw new IllegalStateException("not started yet");
        }
        return server;
    }
}
