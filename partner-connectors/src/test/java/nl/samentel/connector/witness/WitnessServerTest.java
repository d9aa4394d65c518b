package nl.samentel.connector.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samentel.connector.Program;
import nl.samentel.connector.hub.FakeHub;
import nl.samentel.connector.hub.FakeLog;
import nl.samentel.connector.hub.LogShard;
import nl.samentel.connector.receipt.ReceiptBook;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.Home;
import nl.samentel.connector.settings.Pause;
import nl.samentel.schema.merkle.ConsistencyProof;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.note.Cosigner;
import nl.samentel.schema.note.NoteKey;
import nl.samentel.schema.witness.AddCheckpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessServerTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<CommandFailure> told = new ArrayList<>();

    @TempDir
    Path folder;

    private WitnessServer serve(NoteKey log) throws Exception {
        Home home = new Home(folder);
        WitnessTools tools = new WitnessTools(
                WitnessMemory.of(home, Clock.systemUTC()),
                new Cosigner(WitnessHome.NAME, FakeLog.key(0), Clock.systemUTC()),
                new Evidence(home),
                new ReceiptBook(home),
                Clock.systemUTC(),
                Pause.SLEEP);
        AskedWitness asked = new AskedWitness(
                origin -> Optional.of(log).filter(key -> key.name().text().equals(origin)), tools, told::add);
        return WitnessServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), asked, told::add);
    }

    private HttpResponse<String> post(int port, String path, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void hasThePublishedConversationOverHttp() throws Exception {
        Path vectors = Path.of(
                System.getProperty("samentel.shared", "../shared"), "data/vectors/derived/tlog-witness-sequence.json");
        assumeTrue(Files.isReadable(vectors), "There are no shared vectors in " + vectors + "; skipped.");
        JsonNode conversation = new ObjectMapper().readTree(vectors.toFile());
        try (WitnessServer server =
                serve(NoteKey.parse(conversation.get("logVkey").asText()))) {
            for (JsonNode one : conversation.get("sequence")) {
                HttpResponse<String> answer = post(
                        server.port(),
                        one.get("path").asText(),
                        one.get("request").asText());
                String rule = one.get("asserts").get(0).asText();
                assertThat(answer.statusCode())
                        .as(rule)
                        .isEqualTo(one.get("expectStatus").asInt());
                assertThat(answer.body().startsWith("— ")).isEqualTo(rule.contains("— "));
                if (answer.statusCode() == 409) {
                    assertThat(answer.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
                    assertThat(answer.body()).matches("[0-9]+\n");
                }
            }
        }
    }

    @Test
    void keepsEvidenceOfALogThatBringsTwoHistories() throws Exception {
        LogShard shard = FakeLog.shard("2026").grow("right", 9);
        LogShard wrong = shard.fork(FakeLog.KEY, 4).grow("wrong", 5);
        try (WitnessServer server = serve(shard.signer.key())) {
            assertThat(bring(server, shard, 0, 5).statusCode()).isEqualTo(200);
            assertThat(bring(server, wrong, 5, 5).statusCode()).isEqualTo(409);
            assertThat(bring(server, shard, 5, 9).statusCode()).isEqualTo(200);
        }
        assertThat(told).extracting(CommandFailure::key).containsExactly("witness.contradicted.forked");
        assertThat(folder.resolve("evidence")).isDirectoryContaining("glob:**forked-5-*.json");
    }

    private HttpResponse<String> bring(WitnessServer server, LogShard shard, long from, long to) throws Exception {
        List<Hash> proof = from == 0 || from == to
                ? List.of()
                : ConsistencyProof.of(from, to, shard::node).path();
        byte[] body = new AddCheckpoint(from, proof, shard.checkpoint(to)).bytes();
        return post(server.port(), "/add-checkpoint", new String(body, StandardCharsets.UTF_8));
    }

    @Test
    void refusesWhatIsNoRequest() throws Exception {
        try (WitnessServer server = serve(FakeLog.shard("2026").signer.key())) {
            assertThat(post(server.port(), "/add-checkpoint", "rubbish").statusCode())
                    .isEqualTo(400);
            assertThat(post(server.port(), "/add-checkpoint", "x".repeat(AddCheckpoint.LONGEST + 9))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(post(server.port(), "/", "").statusCode()).isEqualTo(404);
            HttpRequest get = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + server.port() + "/add-checkpoint"))
                    .build();
            assertThat(client.send(get, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(405);
        }
    }

    @Test
    void servesFromTheMemoryOfItsHome() throws Exception {
        LogShard shard = FakeLog.shard("2026").grow("right", 9);
        try (FakeHub hub = FakeHub.start()) {
            WitnessHome witness = WitnessHome.of(folder, hub);
            assertThat(witness.run("witness serve", "--listen=127.0.0.1:0").err())
                    .contains("Run first: samentel witness");
            hub.log.show("2026", shard, 5);
            witness.run("witness");
            int port = free();
            Program asking = new Program().with((attempt, wait) -> {
                assertThat(statusOf(port, shard)).isEqualTo("409 5\n");
                throw new InterruptedException();
            });

            Program.Result served = witness.run(asking, "witness serve", "--listen=127.0.0.1:" + port);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(served.exit()).as(served.all()).isZero();
            assertThat(served.out()).contains("/add-checkpoint");
            assertThat(witness.run("witness serve", "--listen=nowhere").exit()).isEqualTo(2);
        }
    }

    private static int free() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private String statusOf(int port, LogShard shard) {
        try {
            byte[] body = new AddCheckpoint(0, List.of(), shard.checkpoint(9)).bytes();
            HttpResponse<String> answer = post(port, "/add-checkpoint", new String(body, StandardCharsets.UTF_8));
            return answer.statusCode() + " " + answer.body();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
