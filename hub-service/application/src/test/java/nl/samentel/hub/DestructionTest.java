package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.DATALAB;
import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.asConnector;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Callers.problem;
import static nl.samentel.hub.testing.Ceremony.gate;
import static nl.samentel.hub.testing.Ceremony.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.atrest.KeyScope;
import nl.samentel.hub.atrest.KeyTree;
import nl.samentel.hub.atrest.RootId;
import nl.samentel.hub.keys.KeyRing;
import nl.samentel.hub.testing.Ceremony;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.Keystore;
import nl.samentel.hub.testing.Sender;
import nl.samentel.schema.destruction.DestructionCertificate;
import nl.samentel.schema.document.CanonicalJson;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.receipt.HubKey;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.SignatureRefusedException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of a datalab: keys first, then rows, and a certificate that stays. */
@QuarkusTest
class DestructionTest extends HubTest {
    private static final RootId EPOCH = RootId.first(new KeyScope(DATALAB, 1));
    private static final RootId SNAPSHOTS = RootId.first(KeyScope.snapshots(DATALAB));

    @Inject
    KeyRing ring;

    @Inject
    KeyTree keys;

    @TempDir
    Path folder;

    static Response destroy() {
        return as("mia")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "the study is published"))
                .post(HOME + "/destruction");
    }

    static void deliver() {
        Sender.announce("vtf").send(DeliveryTest.reports(0, 12)).seal();
        Sender.announce("gem").send(id -> CountTest.labourMigrants(id, 0, 12)).seal();
    }

    private static Path file(String snapshot) {
        return Path.of(ConfigProvider.getConfig().getValue("samentel.snapshots.directory", String.class))
                .resolve(snapshot + ".snapshot");
    }

    static long rows() throws SQLException {
        long rows = 0;
        for (String table : List.of(
                "event_record",
                "alias",
                "seen_tag",
                "batch",
                "delivery",
                "delivery_label",
                "snapshot",
                "snapshot_input",
                "key_envelope",
                "key_receipt")) {
            rows += Database.number("SELECT count(*) FROM " + table);
        }
        return rows;
    }

    @Test
    void removesKeysRowsAndFilesAndKeepsWhatAnAuditorNeeds() throws Exception {
        openDatalab("VTF", "GEM");
        deliver();
        String snapshot = CountTest.freeze("last");
        String checkValue = keys.checkValue(EPOCH);
        HubKey hub =
                HubKey.of(asConnector("vtf").get("/api/v1/hub-key").jsonPath().getString("key"));
        gate("CLOSED", record("CLOSED")).then().statusCode(200);
        assertThat(rows()).isPositive();
        assertThat(file(snapshot)).exists();

        Response answer = destroy();

        answer.then().statusCode(200).body("state", equalTo("FINISHED")).body("rule", equalTo("request"));
        assertThat(rows()).isZero();
        assertThat(file(snapshot)).doesNotExist();
        assertThat(keys.destroyed(EPOCH)).isTrue();
        assertThat(keys.destroyed(SNAPSHOTS)).isTrue();
        assertThat(keys.roots()).isEmpty();
        as("mia").get(HOME).then().body("state", equalTo("DESTROYED")).body("next", equalTo(List.of()));
        as("aart")
                .get(HOME + "/gates")
                .then()
                .body("state", hasItem("COLLECTING"))
                .body("state", hasItem("DESTROYED"));
        as("aart").get(HOME + "/agreements").then().statusCode(200).body("size()", equalTo(1));
        assertCertificate(answer, checkValue);
        assertSigned(answer, hub);
        for (String reader : List.of("mia", "aart", "sofie")) {
            assertThat(as(reader)
                            .get(HOME + "/destruction")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .isEqualTo(answer.asString());
        }
        assertThat(problem(as("anna").get(HOME + "/destruction"), 403)).isEqualTo("forbidden");
        assertThat(destroy().then().statusCode(200).extract().asString()).isEqualTo(answer.asString());
    }

    /** As anybody does who compared the fingerprint before, without asking the hub. */
    private static void assertSigned(Response answer, HubKey key) throws Exception {
        String text = answer.jsonPath().getString("certificate");
        Signature signature = new Signature(answer.jsonPath().getString("signature"));
        key.verify(DestructionCertificate.SIGNATURE_PURPOSE, text.getBytes(StandardCharsets.UTF_8), signature);
        byte[] altered = text.replace("\"deliveries\":2", "\"deliveries\":1").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> key.verify(DestructionCertificate.SIGNATURE_PURPOSE, altered, signature))
                .isInstanceOf(SignatureRefusedException.class);
    }

    private static void assertCertificate(Response answer, String checkValue) throws Exception {
        byte[] bytes = answer.jsonPath().getString("certificate").getBytes(StandardCharsets.UTF_8);
        assertThat(answer.jsonPath().getString("digest"))
                .isEqualTo(Digest.of(bytes).hex());
        JsonNode certificate = CanonicalJson.decode(bytes);
        assertThat(certificate.get("by").asText()).isEqualTo("manager");
        assertThat(certificate.get("agreement").asText())
                .isEqualTo(Ceremony.newest().digest().hex());
        assertThat(certificate.at("/removed/deliveries").asInt()).isEqualTo(2);
        assertThat(certificate.at("/removed/snapshots").asInt()).isEqualTo(1);
        assertThat(certificate.get("keysDestroyed")).hasSize(2);
        assertThat(certificate.at("/keysDestroyed/1/epoch").asInt()).isEqualTo(1);
        assertThat(certificate.at("/keysDestroyed/1/checkValue").asText()).isEqualTo(checkValue);
        assertThat(certificate.get("notDestroyedByTheHub")).hasSize(4);
        assertThat(numbers(certificate))
                .as("deliveries, snapshots, then epoch and generation of each key: no number about people")
                .containsExactlyInAnyOrder(2, 1, 0, 1, 1, 1);
        assertThat(log("action=DESTRUCTION&limit=2"))
                .extracting(e -> e.get("details").toString())
                .satisfiesExactly(
                        finished -> assertThat(finished)
                                .contains("step=finished", Digest.of(bytes).hex()),
                        begun -> assertThat(begun).contains("step=begun", "rule=request"));
        assertThat(log("action=HUB_KEY_DESTROY&limit=2"))
                .allMatch(e -> e.get("actor").equals("hub"));
    }

    private static List<Integer> numbers(JsonNode node) {
        List<Integer> found = new ArrayList<>();
        if (node.isNumber()) {
            found.add(node.intValue());
        }
        node.forEach(child -> found.addAll(numbers(child)));
        return found;
    }

    @Test
    void refusesADatalabThatIsNotClosedAndPeopleWhoDoNotManageIt() throws SQLException {
        openDatalab("VTF", "GEM");
        deliver();
        long before = rows();

        assertThat(problem(destroy(), 409)).isEqualTo("gate-illegal");
        assertThat(problem(
                        as("aart")
                                .contentType(ContentType.JSON)
                                .body(Map.of("reason", "r"))
                                .post(HOME + "/destruction"),
                        403))
                .isEqualTo("forbidden");
        assertThat(problem(as("mia").get(HOME + "/destruction"), 404)).isEqualTo("not-found");
        assertThat(problem(gate("DESTROYED", Map.of()), 409)).isEqualTo("gate-illegal");

        assertThat(rows()).isEqualTo(before);
        assertThat(log("action=DESTRUCTION&outcome=REFUSED&limit=1").get(0)).containsEntry("reason", "forbidden");
    }

    @Test
    void refusesToRemoveRowsWhoseKeysAreThere() throws SQLException {
        openDatalab("VTF", "GEM");
        deliver();
        gate("CLOSED", record("CLOSED")).then().statusCode(200);
        Database.execute(
                "INSERT INTO destruction (datalab, rule, begun_at) VALUES ('" + DATALAB + "', 'REQUEST', now())");

        try (var hub = Database.asHub();
                var statement = hub.createStatement()) {
            for (String call : List.of(
                    "destroy_datalab('" + DATALAB + "')",
                    "destroy_seen_tags('" + DATALAB + "', 'VTF')",
                    "destroy_delivery((SELECT id FROM delivery LIMIT 1))")) {
                assertThatThrownBy(() -> statement.execute("SELECT " + call))
                        .hasMessageContaining("keys were destroyed");
            }
        }
    }

    @Test
    void makesADatabaseBackupUnreadable() throws Exception {
        openDatalab("VTF", "GEM");
        deliver();
        byte[] wrapped;
        try (var owner = Database.asOwner();
                var row = owner.createStatement().executeQuery("SELECT wrapped FROM alias WHERE partner = 'VTF'")) {
            row.next();
            wrapped = row.getBytes(1);
        }
        assertThat(keys.epochKeys(EPOCH).tagWrap("VTF").unwrap(wrapped)).hasSize(32);
        Path copy = Keystore.copy(folder.resolve("copy"));
        gate("CLOSED", record("CLOSED")).then().statusCode(200);
        destroy().then().statusCode(200);

        assertThatThrownBy(() -> keys.epochKeys(EPOCH)).hasMessageContaining("destroyed");
        assertThatThrownBy(() -> keys.make(EPOCH)).hasMessageContaining("never made again");

        Keystore.restore(copy);
        assertThat(keys.epochKeys(EPOCH).tagWrap("VTF").unwrap(wrapped))
                .as("a copy of the keystore opens it still, as the certificate says")
                .hasSize(32);
    }

    @Test
    void destroysKeysAgainThatCameBackWithAnOldKeystore() throws Exception {
        openDatalab("VTF", "GEM");
        deliver();
        Path copy = Keystore.copy(folder.resolve("copy"));
        gate("CLOSED", record("CLOSED")).then().statusCode(200);
        destroy().then().statusCode(200);
        Keystore.restore(copy);
        assertThat(keys.roots()).contains(EPOCH);

        ring.bury();

        assertThat(keys.destroyed(EPOCH)).isTrue();
        assertThat(keys.roots()).isEmpty();
    }

    @Test
    void keepsADatalabWithDataFromStoppingWhereNothingWouldDestroyThem() {
        openDatalab("VTF", "GEM");
        deliver();
        gate("SCHEMA_AGREED", record("SCHEMA_AGREED")).then().statusCode(200);

        assertThat(problem(gate("STOPPED_NOT_POSSIBLE", record("STOPPED_NOT_POSSIBLE")), 409))
                .isEqualTo("gate-illegal");

        gate("SUSPENDED", record("SUSPENDED")).then().statusCode(200);
        gate("CLOSED", record("CLOSED")).then().statusCode(200);
        destroy().then().statusCode(200);
    }

    @Test
    void takesNothingMoreFromPartners() {
        openDatalab("VTF", "GEM");
        Sender open = Sender.announce("vtf").send(DeliveryTest.reports(0, 3));
        gate("CLOSED", record("CLOSED")).then().statusCode(200);
        destroy().then().statusCode(200);

        asConnector("vtf").get(HOME + "/deliveries").then().statusCode(200).body("size()", equalTo(0));
        assertThat(problem(open.trying(DeliveryTest.reports(3, 5).apply(open.id())), 404))
                .isEqualTo("not-found");
    }
}
