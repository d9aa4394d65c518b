package nl.samentel.hub;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nl.samentel.hub.atrest.HubKeystore;
import nl.samentel.hub.testing.MadeUp;
import nl.samentel.schema.event.EncodedBatch;
import nl.samentel.schema.event.EventBatchWriter;
import nl.samentel.schema.event.EventSchema;
import nl.samentel.testsupport.ChildProcess;
import nl.samentel.testsupport.Credentials;
import nl.samentel.testsupport.FreePort;
import nl.samentel.testsupport.HubDatabase;
import nl.samentel.testsupport.KeycloakServer;
import nl.samentel.testsupport.PostgresServer;
import org.postgresql.PGConnection;

/**
 * Compares delivering to the built hub over HTTP (token, Avro, agreement, wrapping, sealing, log entry, one transaction a
 * batch) with a plain COPY of the very rows that came out of it, into tables of the same shape, batch by batch.
 */
public final class IngestBenchmark {
    private static final int BATCHES = 40;
    private static final int RECORDS = 5_000;
    private static final String HOME = "/api/v1/datalabs/nop-2019-2023";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private IngestBenchmark() {}

    /** Runs the comparison and prints a ratio. */
    public static void main(String[] args) throws Exception {
        try (PostgresServer postgres = PostgresServer.start();
                KeycloakServer keycloak = KeycloakServer.forTests()) {
            HubDatabase database = postgres.createHubDatabase("bench");
            URI hub = URI.create("http://127.0.0.1:" + FreePort.any());
            try (ChildProcess process = start(hub, database, keycloak)) {
                System.out.printf(Locale.ROOT, "hub idle: %d MB resident%n", residentMegabytes(process.pid()));
                double ingest = deliver(hub, keycloak);
                double copy = copyAgain(database);
                double records = (double) BATCHES * RECORDS;
                System.out.printf(
                        Locale.ROOT,
                        "hub ingest %,.0f records/s, plain COPY of the same rows %,.0f records/s, ratio %.2f%n",
                        records / ingest,
                        records / copy,
                        copy / ingest);
                System.out.printf(Locale.ROOT, "hub after ingest: %d MB resident%n", residentMegabytes(process.pid()));
            }
        }
    }

    private static ChildProcess start(URI hub, HubDatabase database, KeycloakServer keycloak) throws Exception {
        Path home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench");
        Path passphrase = Files.writeString(home.resolve("passphrase"), "bench of the hub 4711");
        HubKeystore.create(home.resolve("hub.bcfks"), "bench of the hub 4711".toCharArray(), new SecureRandom());
        Map<String, String> settings = new HashMap<>();
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", String.valueOf(hub.getPort()));
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        login(settings, "QUARKUS_DATASOURCE_", database.hub());
        login(settings, "QUARKUS_DATASOURCE_LINKAGE_", database.link());
        login(settings, "QUARKUS_FLYWAY_", database.owner());
        settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", keycloak.issuer().toString());
        settings.put("SAMENTEL_KEYSTORE_PATH", home.resolve("hub.bcfks").toString());
        settings.put("SAMENTEL_KEYSTORE_PASSPHRASE_FILE", passphrase.toString());
        settings.put("SAMENTEL_SNAPSHOTS_DIRECTORY", home.resolve("snapshots").toString());
        String program =
                Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath().toString();
        ChildProcess process = ChildProcess.start(
                "the hub",
                ChildProcess.java(List.of("-Xmx512m", "-XX:+UseSerialGC", "-jar", program)),
                settings,
                home.resolve("hub.log"));
        process.awaitReady(() -> ready(hub), Duration.ofMinutes(2));
        return process;
    }

    private static void login(Map<String, String> settings, String prefix, Credentials role) {
        settings.put(prefix + "USERNAME", role.user());
        settings.put(prefix + "PASSWORD", role.password());
    }

    private static boolean ready(URI hub) {
        try {
            return send(HttpRequest.newBuilder(hub.resolve("/q/health/ready"))).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static double deliver(URI hub, KeycloakServer keycloak) throws IOException {
        post(
                hub,
                keycloak.userToken("mia", "mia-demo"),
                "/api/v1/datalabs",
                "{\"code\":\"nop-2019-2023\","
                        + "\"title\":{\"nl\":\"b\",\"en\":\"b\"},\"purpose\":\"bench\",\"epoch\":1,\"schemaFingerprint\":\""
                        + EventSchema.fingerprint()
                        + "\",\"partners\":[{\"code\":\"VTF\",\"role\":\"VTF\"}],\"questions\":[\"M1\"]}");
        String token = keycloak.clientToken("connector-vtf");
        double cold = deliver(hub, token, 2021);
        System.out.printf(Locale.ROOT, "first delivery after the start: %,.0f records/s%n", BATCHES * RECORDS / cold);
        return deliver(hub, token, 2022);
    }

    private static double deliver(URI hub, String token, int year) throws IOException {
        String id = announce(hub, token, year);
        List<EncodedBatch> batches = batches(id, year);
        long start = System.nanoTime();
        for (int b = 0; b < BATCHES; b++) {
            put(hub, token, HOME + "/deliveries/" + id + "/batches/" + b, batches.get(b));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        MessageDigest digest = sha256();
        batches.forEach(b -> digest.update(HexFormat.of().parseHex(b.digest())));
        post(
                hub,
                token,
                HOME + "/deliveries/" + id + "/seal",
                "{\"batches\":" + BATCHES + ",\"records\":" + BATCHES * RECORDS + ",\"digest\":\""
                        + HexFormat.of().formatHex(digest.digest()) + "\"}");
        return seconds;
    }

    private static List<EncodedBatch> batches(String id, int year) {
        List<EncodedBatch> batches = new ArrayList<>();
        EventBatchWriter writer = new EventBatchWriter();
        for (int b = 0; b < BATCHES; b++) {
            batches.add(writer.write(IntStream.range(b * RECORDS, (b + 1) * RECORDS)
                    .mapToObj(i -> MadeUp.report(id, i, LocalDate.of(year, 3, 1), "FIRST")
                            .build())
                    .toList()));
        }
        return batches;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String announce(URI hub, String token, int year) throws IOException {
        return post(
                        hub,
                        token,
                        HOME + "/deliveries",
                        "{\"clientReference\":\"7d1f3a52-95a1-4b5c-8d35-6a4e7a1f" + year + "\",\"period\":{\"from\":\""
                                + year
                                + "-01-01\",\"to\":\"" + (year + 1)
                                + "-01-01\"},\"connectorVersion\":\"1\",\"mapping\":\"VTF/1\",\"schemaFingerprint\":\""
                                + EventSchema.fingerprint() + "\",\"labels\":[" + label("BSN", "nl-bsn-1") + ","
                                + label("ADDRESS", "nl-addr-1") + "]}")
                .replaceAll(".*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
    }

    private static String label(String type, String profile) {
        return "{\"tagType\":\"" + type + "\",\"profile\":\"" + profile
                + "\",\"suite\":\"hmac-sha256\",\"epoch\":1,\"keyCheckValue\":\"0000000000000001\"}";
    }

    private static String post(URI hub, String token, String path, String body) throws IOException {
        HttpResponse<byte[]> response = send(HttpRequest.newBuilder(hub.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        return text(response);
    }

    private static void put(URI hub, String token, String path, EncodedBatch batch) throws IOException {
        text(send(HttpRequest.newBuilder(hub.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/avro")
                .header("Samentel-Digest", "sha-256=" + batch.digest())
                .PUT(HttpRequest.BodyPublishers.ofByteArray(batch.container()))));
    }

    private static String text(HttpResponse<byte[]> response) {
        String text = new String(response.body(), StandardCharsets.UTF_8);
        if (response.statusCode() >= 300) {
            throw new IllegalStateException("The hub answers " + response.statusCode() + " " + text);
        }
        return text;
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Copies the stored rows out, a batch at a time, then times copying them into empty tables of the same shape. */
    private static double copyAgain(HubDatabase database) throws SQLException, IOException {
        try (Connection owner = DriverManager.getConnection(
                database.jdbcUrl(), database.owner().user(), database.owner().password())) {
            try (Statement statement = owner.createStatement()) {
                statement.execute("CREATE TABLE plain_event (LIKE event_record INCLUDING ALL)");
                statement.execute("CREATE TABLE plain_alias (LIKE alias INCLUDING ALL)");
            }
            List<byte[]> events = out(owner, "event_record", RECORDS);
            List<byte[]> aliases = out(owner, "alias", 2 * RECORDS);
            owner.setAutoCommit(false);
            long start = System.nanoTime();
            for (int b = 0; b < BATCHES; b++) {
                in(owner, "plain_event", events.get(b));
                in(owner, "plain_alias", aliases.get(b));
                owner.commit();
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static List<byte[]> out(Connection owner, String table, int rows) throws SQLException, IOException {
        List<byte[]> parts = new ArrayList<>();
        for (int b = 0; b < BATCHES; b++) {
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            owner.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "COPY (SELECT * FROM " + table + " ORDER BY ctid OFFSET " + (long) b * rows + " LIMIT "
                                    + rows + ") TO STDOUT (FORMAT binary)",
                            part);
            parts.add(part.toByteArray());
        }
        return parts;
    }

    private static void in(Connection owner, String table, byte[] rows) throws SQLException, IOException {
        owner.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table + " FROM STDIN (FORMAT binary)", new ByteArrayInputStream(rows), 1 << 16);
    }

    private static long residentMegabytes(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        return -1;
    }
}
