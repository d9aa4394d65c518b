package nl.samentel.demo;

import java.util.ArrayDeque;
import java.util.Deque;
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
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private @Nullable PostgresServer postgres;
    private @Nullable KeycloakServer keycloak;
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

    String startKeycloak() {
        var server = KeycloakServer.start(FreePort.preferring(KEYCLOAK_PORT));
        started.push(server);
        keycloak = server;
        return server.issuer().getAuthority() + ", 4 people, 8 connectors";
    }

    String startHub() {
        Folders.delete(folders.hub().resolve("snapshots"));
        var database = postgres().createHubDatabase("samentel");
        var process = HubProcess.start(folders, database, keycloak().issuer(), FreePort.preferring(HUB_PORT));
        started.push(process);
        hub = process;
        return process.url().getAuthority();
    }

    /** Speaks to the hub as one of the demo's people. */
    HubApi as(String person) {
        return new HubApi(hub().url(), () -> keycloak().userToken(person, person + "-demo"));
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
