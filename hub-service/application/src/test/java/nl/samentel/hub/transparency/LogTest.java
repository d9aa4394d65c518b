package nl.samentel.hub.transparency;

import static io.restassured.RestAssured.given;
import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.asConnector;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Callers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.TestSigner;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.entry.EntryReceipt;
import nl.samentel.schema.merkle.ConsistencyProof;
import nl.samentel.schema.proof.LogProof;
import nl.samentel.schema.tile.CheckedTiles;
import org.junit.jupiter.api.Test;

/** The log as those see it who do not believe the hub. */
@QuarkusTest
class LogTest extends HubTest {
    private final WatchedLog watched = new WatchedLog();

    @Test
    void givesAReceiptThatIsKeptForEveryAnswer() throws Exception {
        openDatalab("VTF");
        Response answer = as("anna").get(HOME);

        EntryReceipt receipt = watched.receipt(answer);
        Map<String, Object> entry = watched.placed("action=DATALAB_READ&actor=anna&limit=1");
        LogProof proof = watched.proof(entry.get("shard"), entry.get("index"));
        assertThat(receipt.origin()).isEqualTo(proof.checkpoint().claim().origin());
        watched.requireHolds(proof, receipt.leaf());
    }

    @Test
    void givesAReceiptForARefusalToo() throws Exception {
        Response refused = as("anna").get("/api/v1/datalabs/other-2020");

        assertThat(problem(refused, 403)).isEqualTo("forbidden");
        Map<String, Object> entry = watched.placed("outcome=REFUSED&limit=1");
        watched.requireHolds(
                watched.proof(entry.get("shard"), entry.get("index")),
                watched.receipt(refused).leaf());
    }

    @Test
    void givesAReceiptForEachEntryOfAnAnswer() {
        Response unknown = given().get("/api/v1/nothing");

        assertThat(problem(unknown, 404)).isEqualTo("not-found");
        assertThat(unknown.headers().getValues("Audit-Receipt")).hasSize(1);
    }

    @Test
    void growsOnly() throws Exception {
        SignedCheckpoint before = watched.checkpoint();
        for (int i = 0; i < 300; i++) {
            given().get("/api/v1/nothing/" + i).then().statusCode(404);
        }
        SignedCheckpoint after = watched.larger(before.claim().size() + 299);
        assertThat(after.claim().root()).isNotEqualTo(before.claim().root());

        CheckedTiles tiles = watched.tiles(after);
        ConsistencyProof proof = tiles.consistency(before.claim().size());
        proof.verify(before.claim().root(), after.claim().root());
    }

    @Test
    void publishesWhatMoreThanHalfOfTheOrganisationsCosigned() throws Exception {
        openDatalab("VTF", "POL", "GEM");
        TestWitness first = TestWitness.register("VTF");
        TestWitness second = TestWitness.register("POL");
        SignedCheckpoint candidate = watched.candidate();
        given().get("/api/v1/nothing").then().statusCode(404);
        watched.larger(candidate.claim().size());

        assertThat(first.cosign(watched.candidate())).isEqualTo(204);
        assertThat(first.cosign(watched.candidate())).isEqualTo(204);
        assertThat(watched.candidate().claim()).isEqualTo(candidate.claim());
        assertThat(second.cosign(watched.candidate())).isEqualTo(204);

        SignedCheckpoint published = watched.published();
        assertThat(published.claim()).isEqualTo(candidate.claim());
        assertThat(published.verify(List.of(first.key(), second.key())).signatures())
                .hasSize(2);
        assertThat(watched.candidate().claim().size())
                .isGreaterThan(candidate.claim().size());
    }

    @Test
    void takesNoCosignatureOfStrangersOrOfWhatItDidNotOffer() throws Exception {
        openDatalab("VTF", "POL", "GEM");
        TestWitness known = TestWitness.register("VTF");

        assertThat(new TestWitness("stranger").post(watched.candidate())).isEqualTo("cosignature-refused");
        assertThat(known.post(watched.forged())).isEqualTo("cosignature-refused");
        assertThat(log("action=WITNESS_COSIGN&outcome=REFUSED&limit=2")).hasSize(2);
    }

    @Test
    void registersOnlyWhatThePartnersKeySigned() {
        openDatalab("VTF", "POL", "GEM");
        TestWitness witness = new TestWitness("VTF");

        assertThat(problem(witness.registration("vtf", new TestSigner("somebody else")), 422))
                .isEqualTo("cosignature-refused");
        assertThat(problem(
                        asConnector("vtf")
                                .contentType(ContentType.JSON)
                                .body(Map.of("key", "no key", "signature", "A".repeat(86) + "=="))
                                .post(HOME + "/witnesses"),
                        422))
                .isEqualTo("invalid-request");
        assertThat(as("anna").get(HOME + "/witnesses").statusCode()).isEqualTo(403);
    }

    @Test
    void registersNoKeyForTwoPartners() {
        openDatalab("VTF", "POL", "GEM");
        TestWitness witness = TestWitness.register("VTF");

        assertThat(problem(witness.registration("pol", new TestSigner("POL")), 422))
                .isEqualTo("cosignature-refused");
        assertThat(witness.registration("vtf", new TestSigner("VTF")).statusCode())
                .isEqualTo(201);
    }

    @Test
    void showsNoTileThatIsNotThere() {
        String home = "/log/" + watched.shard();
        for (String path : List.of("/tile/0/x999/999", "/tile/0/nothing", "/tile/9/000", "/tile/0/000.p/0")) {
            assertThat(problem(given().get(home + path), 404)).as(path).isEqualTo("not-found");
        }
        assertThat(problem(given().get("/log/1999/checkpoint"), 404)).isEqualTo("not-found");
        assertThat(problem(given().get("/log/x/checkpoint"), 404)).isEqualTo("not-found");
    }

    @Test
    void cannotBeChangedByTheOwner() {
        for (String change : List.of(
                "UPDATE log_entry SET entry = entry",
                "DELETE FROM log_entry",
                "UPDATE log_place SET index = index",
                "DELETE FROM log_place",
                "TRUNCATE log_place",
                "DELETE FROM log_shard")) {
            assertThat(catchMessage(change)).as(change).contains("append-only");
        }
    }

    private static String catchMessage(String change) {
        try {
            Database.execute(change);
            return "done";
        } catch (java.sql.SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void proofsOfTheVeryLastEntryHold() throws IOException {
        Map<String, Object> entry = watched.placed("limit=1");

        assertThat(watched.proof(entry.get("shard"), entry.get("index")).index())
                .isEqualTo(((Number) entry.get("index")).longValue());
    }
}
