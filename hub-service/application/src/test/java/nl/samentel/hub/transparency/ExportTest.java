package nl.samentel.hub.transparency;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Callers.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.MadeUp;
import nl.samentel.hub.testing.Sender;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.document.CanonicalJson;
import nl.samentel.schema.entry.LogEntry;
import nl.samentel.schema.entry.Opening;
import nl.samentel.schema.merkle.CompactRange;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.merkle.InclusionProof;
import nl.samentel.schema.tile.Entry;
import org.junit.jupiter.api.Test;

/** What auditors and stewards take home from the log, and what it proves there. */
@QuarkusTest
class ExportTest extends HubTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WatchedLog watched = new WatchedLog();

    private static List<String> lines(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.asByteArray(), StandardCharsets.UTF_8).lines().toList();
    }

    private Response export(String filter) {
        watched.placed(filter + "&limit=1");
        return as("aart").get("/api/v1/audit/export?" + filter);
    }

    @Test
    void provesEveryEntryOfASelection() throws Exception {
        openDatalab("VTF", "POL");
        List<String> lines = lines(export("datalab=nop-2019-2023"));

        JsonNode header = JSON.readTree(lines.get(0));
        assertThat(header.path("kind").asText()).isEqualTo("selection");
        SignedCheckpoint under = SignedCheckpoint.parse(
                header.path("checkpoints").get(0).asText().getBytes(StandardCharsets.UTF_8));
        under.verify(List.of(watched.key()));
        assertThat(lines).hasSizeGreaterThan(10);
        assertThat(JSON.readTree(lines.get(1)).path("parts").has("actor")).isTrue();
        for (String line : lines.subList(1, lines.size())) {
            assertThat(new String(CanonicalJson.encode(JSON.readTree(line)), StandardCharsets.UTF_8))
                    .isEqualTo(line);
            requireProven(JSON.readTree(line), under);
        }
    }

    private static void requireProven(JsonNode line, SignedCheckpoint under) throws Exception {
        Entry entry = Entry.of(line.path("entry").asText().getBytes(StandardCharsets.UTF_8));
        List<Hash> path = new ArrayList<>();
        for (JsonNode hash : line.path("proof")) {
            path.add(Hash.ofBase64(hash.asText()));
        }
        new InclusionProof(line.path("index").asLong(), under.claim().size(), path)
                .verify(entry.leafHash(), under.claim().root());
        Map<String, String> texts = LogEntry.parse(entry).texts();
        line.path("parts").fields().forEachRemaining(part -> {
            Opening opening = new Opening(
                    part.getKey(),
                    part.getValue().path("salt").asText(),
                    part.getValue().path("value").asText());
            assertThat(texts.get(part.getKey() + "Hash"))
                    .isEqualTo(opening.commitment().hex());
        });
    }

    @Test
    void opensNoNumberAboutPeople() {
        openDatalab("VTF");
        Sender.announce("vtf")
                .send(delivery -> List.of(MadeUp.report(delivery, 1, LocalDate.of(2022, 3, 1), "FIRST")
                        .build()))
                .seal();
        List<String> lines = lines(export("action=DELIVERY_SEAL"));

        assertThat(lines.get(1)).contains("recordsCommitment").doesNotContain("\"records\":");
    }

    @Test
    void givesTheWholeShardForTheVerifier() throws Exception {
        openDatalab("VTF");
        watched.placed("limit=1");
        List<String> lines = lines(as("aart").get("/api/v1/log/" + watched.shard() + "/export"));

        JsonNode header = JSON.readTree(lines.get(0));
        SignedCheckpoint under =
                SignedCheckpoint.parse(header.path("checkpoint").asText().getBytes(StandardCharsets.UTF_8));
        assertThat(lines).hasSize((int) under.claim().size() + 1);
        CompactRange range = CompactRange.EMPTY;
        for (String line : lines.subList(1, lines.size())) {
            range = range.append(leaf(line));
        }
        assertThat(range.root()).isEqualTo(under.claim().root());
    }

    private static Hash leaf(String line) throws Exception {
        return line.startsWith("{\"leaf\":")
                ? Hash.ofBase64(JSON.readTree(line).path("leaf").asText())
                : Entry.of(line.getBytes(StandardCharsets.UTF_8)).leafHash();
    }

    @Test
    void givesRowsForSpreadsheets() {
        openDatalab("VTF");
        as("anna").get(HOME).then().statusCode(200);
        List<String> lines = lines(export("action=DATALAB_READ&actor=anna&format=csv"));

        assertThat(lines.get(0)).startsWith("log,index,at,action,outcome").endsWith("details,leaf,proof");
        assertThat(lines.get(1)).contains(",DATALAB_READ,DONE,").contains(",anna,");
    }

    @Test
    void saysHowManyEntriesHaveNoPlaceUnderTheCheckpointYet() throws Exception {
        openDatalab("VTF", "POL", "GEM");
        watched.placed("limit=1");
        TestWitness.register("VTF").cosign(watched.candidate());
        TestWitness.register("POL").cosign(watched.candidate());
        long end = watched.published().claim().size();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        for (int i = 0; i < 4; i++) {
            as("anna").get(HOME).then().statusCode(200);
        }
        Response later = export("action=DATALAB_READ&actor=anna&datalab=nop-2019-2023&from=" + now);
        Response whole = as("aart").get("/api/v1/log/" + watched.shard() + "/export");
        // Asking is an entry too, which finds its place before the next time.
        Response newest = await().pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> as("aart").get("/api/v1/log/" + watched.shard() + "/export?size=newest"),
                        answer -> "0".equals(answer.header("Audit-Behind")));

        assertThat(JSON.readTree(lines(later).get(0)).path("behind").asInt()).isEqualTo(4);
        assertThat(later.header("Audit-Behind")).isEqualTo("4");
        assertThat(lines(later)).hasSize(1);
        JsonNode header = JSON.readTree(lines(whole).get(0));
        assertThat(header.path("size").asLong()).isEqualTo(end);
        assertThat(header.path("behind").asLong()).isGreaterThanOrEqualTo(4);
        assertThat(JSON.readTree(lines(newest).get(0)).path("size").asLong()).isGreaterThan(end);
    }

    @Test
    void exportsAnEarlierCheckpointThatWasOffered() throws Exception {
        openDatalab("VTF", "POL", "GEM");
        watched.placed("limit=1");
        TestWitness first = TestWitness.register("VTF");
        long size = watched.candidate().claim().size();
        assertThat(first.cosign(watched.candidate())).isEqualTo(204);
        assertThat(TestWitness.register("POL").cosign(watched.candidate())).isEqualTo(204);
        watched.larger(size);
        assertThat(first.cosign(watched.candidate())).isEqualTo(204);
        String home = "/api/v1/log/" + watched.shard();

        JsonNode listed = JSON.readTree(as("aart").get(home + "/checkpoints").asByteArray());
        assertThat(listed.get(0).path("published")).isEmpty();
        assertThat(listed.get(0).at("/cosignedBy/0/partner").asText()).isEqualTo("VTF");
        assertThat(listed.get(1).path("size").asLong()).isEqualTo(size);
        assertThat(listed.get(1).path("published").has("nop-2019-2023")).isTrue();
        assertThat(JSON.readTree(as("aart")
                                .get(home + "/checkpoints?below=" + size)
                                .asByteArray())
                        .findValuesAsText("size"))
                .doesNotContain(String.valueOf(size));
        assertThat(lines(as("aart").get(home + "/export?size=" + size))).hasSize((int) size + 1);
        assertThat(problem(as("aart").get(home + "/export?size=" + (size + 1_000_000)), 404))
                .isEqualTo("not-found");
        assertThat(problem(as("aart").get(home + "/export?size=0"), 422)).isEqualTo("invalid-request");
        assertThat(problem(as("aart").get(home + "/export?datalab=other-2020"), 403))
                .isEqualTo("forbidden");
        assertThat(as("anna").get(home + "/checkpoints").statusCode()).isEqualTo(403);
    }

    @Test
    void drawsTheSampleOfAnEarlierSizeAgain() throws Exception {
        openDatalab("VTF");
        watched.placed("limit=1");
        long size = watched.checkpoint().claim().size();
        String address = "/api/v1/log/" + watched.shard() + "/sample?number=5&seed=q4&size=" + size;

        List<String> first = lines(as("aart").get(address));
        watched.larger(size);
        List<String> again = lines(as("aart").get(address));

        assertThat(JSON.readTree(first.get(0)).at("/sample/size").asLong()).isEqualTo(size);
        assertThat(indexes(again)).isEqualTo(indexes(first)).isNotEmpty();
        assertThat(problem(as("aart").get(address + "0000"), 404)).isEqualTo("not-found");
    }

    private static List<Long> indexes(List<String> lines) throws Exception {
        List<Long> indexes = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            indexes.add(JSON.readTree(line).path("index").asLong());
        }
        return indexes;
    }

    @Test
    void givesABundleOfAuditEvents() throws Exception {
        openDatalab("VTF");
        Response answer = export("action=DATALAB_CREATE&format=fhir");

        assertThat(answer.contentType()).startsWith("application/fhir+json");
        JsonNode bundle = JSON.readTree(answer.asByteArray());
        assertThat(bundle.path("resourceType").asText()).isEqualTo("Bundle");
        assertThat(bundle.at("/entry/0/resource/agent/0/who/identifier/value").asText())
                .isEqualTo("mia");
    }

    @Test
    void drawsTheSameSampleForTheSameSeed() throws Exception {
        openDatalab("VTF");
        watched.placed("limit=1");
        String address = "/api/v1/log/" + watched.shard() + "/sample?number=5&seed=";

        List<String> first = lines(as("aart").get(address + "2026-q4"));
        SignedCheckpoint under = SignedCheckpoint.parse(
                JSON.readTree(first.get(0)).path("checkpoints").get(0).asText().getBytes(StandardCharsets.UTF_8));
        List<Long> drawn = new ArrayList<>();
        for (String line : first.subList(1, first.size())) {
            requireProven(JSON.readTree(line), under);
            drawn.add(JSON.readTree(line).path("index").asLong());
        }

        assertThat(Sample.of("2026-q4", under.claim().size(), 5)).containsAll(drawn);
        assertThat(drawn).isNotEmpty();
        assertThat(Sample.of("another", 1_000_000, 5)).isNotEqualTo(Sample.of("2026-q4", 1_000_000, 5));
        for (String wrong : List.of("&number=0", "&number=x")) {
            assertThat(problem(as("aart").get("/api/v1/log/" + watched.shard() + "/sample?seed=x" + wrong), 422))
                    .isEqualTo("invalid-request");
        }
    }

    @Test
    void showsAStewardWhatWasDoneWithItsOwnDataOnly() {
        openDatalab("VTF", "POL");
        Sender.announce("vtf");
        Sender.announce("pol");

        List<Map<String, Object>> uses = as("sofie")
                .get(HOME + "/uses")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("entries");
        assertThat(uses).isNotEmpty().allSatisfy(entry -> assertThat(entry).containsEntry("partner", "VTF"));
        assertThat(as("anna").get(HOME + "/uses").statusCode()).isEqualTo(403);
        assertThat(log("action=AUDIT_READ&actor=sofie&limit=1")).hasSize(1);
    }

    @Test
    void logsThatEntriesWereExported() {
        openDatalab("VTF");
        lines(export("action=DATALAB_CREATE"));

        assertThat(log("action=LOG_EXPORT&limit=1").get(0)).containsEntry("actor", "aart");
        assertThat(problem(as("aart").get("/api/v1/audit/export?format=pdf"), 422))
                .isEqualTo("invalid-request");
        assertThat(as("anna").get("/api/v1/audit/export").statusCode()).isEqualTo(403);
    }
}
