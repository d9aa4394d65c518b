package nl.samentel.hub.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import nl.samentel.hub.atrest.HubKeystore;
import nl.samentel.hub.atrest.KeystoreException;
import nl.samentel.testsupport.HubDatabase;
import nl.samentel.testsupport.KeycloakServer;
import nl.samentel.testsupport.PostgresServer;
import nl.samentel.testsupport.Relay;

/** One PostgreSQL, one Keycloak and one keystore for all tests of a run. */
public final class HubServers implements QuarkusTestResourceLifecycleManager {
    static final String SWITCHES = "samentel.test.switches";

    private PostgresServer postgres;
    private HttpServer switches;
    private Relay relay;

    @Override
    public Map<String, String> start() {
        try {
            postgres = PostgresServer.start();
            relay = Relay.to(KeycloakServer.shared().issuer());
            switches = switches(postgres, relay);
            System.setProperty(
                    SWITCHES, "http://127.0.0.1:" + switches.getAddress().getPort());
            Path home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "hub");
            Map<String, String> settings = new HashMap<>(database(postgres.createHubDatabase("hub")));
            settings.put(
                    "quarkus.oidc.auth-server-url",
                    KeycloakServer.shared().issuer().toString());
            settings.put("samentel.desk.enabled", "true");
            settings.put("samentel.desk.secret", KeycloakServer.DESK_SECRET);
            settings.putAll(keystore(home));
            settings.putAll(admin(home, relay));
            settings.put(
                    "samentel.snapshots.directory", home.resolve("snapshots").toString());
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tests live in another class loader than this, so they reach the server through HTTP. */
    private static HttpServer switches(PostgresServer postgres, Relay relay) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/crash", exchange -> press(exchange, postgres::crash));
        server.createContext("/restart", exchange -> press(exchange, postgres::restart));
        server.createContext("/fill", exchange -> press(exchange, postgres::fillDisk));
        server.createContext("/free", exchange -> press(exchange, postgres::freeDisk));
        server.createContext("/cut-administration", exchange -> press(exchange, relay::cut));
        server.createContext("/mend-administration", exchange -> press(exchange, relay::mend));
        server.start();
        return server;
    }

    private static void press(HttpExchange exchange, Runnable action) throws IOException {
        action.run();
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private static Map<String, String> database(HubDatabase database) {
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.hub().user(),
                "quarkus.datasource.password", database.hub().password(),
                "quarkus.datasource.linkage.username", database.link().user(),
                "quarkus.datasource.linkage.password", database.link().password(),
                "quarkus.flyway.username", database.owner().user(),
                "quarkus.flyway.password", database.owner().password());
    }

    private static Map<String, String> keystore(Path home) throws IOException {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        String passphrase = HexFormat.of().formatHex(random);
        Path file = home.resolve("hub.bcfks");
        try {
            HubKeystore.create(file, passphrase.toCharArray(), new SecureRandom());
        } catch (KeystoreException e) {
            throw new IllegalStateException(e);
        }
        Keystore.keep(file);
        Path passphraseFile = Files.writeString(home.resolve("passphrase"), passphrase);
        return Map.of(
                "samentel.keystore.path", file.toString(),
                "samentel.keystore.passphrase-file", passphraseFile.toString());
    }

    private static Map<String, String> admin(Path home, Relay relay) throws IOException {
        Path secret = Files.createFile(
                home.resolve("admissions-secret"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, KeycloakServer.ADMISSIONS_SECRET);
        return Map.of(
                "samentel.access.admin.client-id",
                "samentel-admissions",
                "samentel.access.admin.url",
                relay.address(KeycloakServer.shared().issuer()).toString(),
                "samentel.access.admin.retry-after",
                "2s",
                "samentel.access.admin.secret-file",
                secret.toString());
    }

    @Override
    public void stop() {
        if (switches != null) {
            switches.stop(0);
        }
        if (relay != null) {
            relay.cut();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
