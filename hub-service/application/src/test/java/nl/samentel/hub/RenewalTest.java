package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.asConnector;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.renewal.Epochs;
import nl.samentel.hub.testing.Ceremony;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.MadeUp;
import nl.samentel.hub.testing.Renewal;
import nl.samentel.hub.testing.Sender;
import nl.samentel.hub.testing.TestSigner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goes from one epoch of keys to the next. */
@QuarkusTest
class RenewalTest extends HubTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 1);
    private static final Map<String, Object> BY_GROUP =
            Map.of("question", "M3", "dimensions", List.of("target_group"), "purpose", "trial");

    @Inject
    Epochs epochs;

    private Ceremony ceremony = null;
    private String reports = "";
    private String flags = "";

    @BeforeEach
    void deliver() {
        ceremony = Ceremony.draft("VTF", "GEM").join().toAdvice().toCollecting();
        reports = reports(0, 30);
        flags = flags(0, 30);
    }

    private static String reports(int from, int to) {
        Sender sender = Sender.announce("vtf")
                .send(id -> IntStream.range(from, to)
                        .mapToObj(i -> MadeUp.report(id, i, DAY, "FIRST").build())
                        .toList());
        sender.seal();
        return sender.id();
    }

    private static String flags(int from, int to) {
        Sender sender = Sender.announce("gem").send(id -> CountTest.labourMigrants(id, from, to));
        sender.seal();
        return sender.id();
    }

    /** Every partner signs an agreement that asks for the second epoch, and gets its keys. */
    private void nextEpoch() {
        Map<String, Object> proposal = ceremony.proposal();
        proposal.put("epoch", 2);
        Ceremony.propose(proposal).then().statusCode(201);
        ceremony.sign().keys();
    }

    private static Renewal renewed(String partner, String delivery) {
        Renewal renewal = new Renewal(partner).send(Renewal.pairs(0, 30));
        renewal.begin(false).then().statusCode(200).body("deliveries", equalTo(List.of(delivery)));
        renewal.renew(delivery).then().statusCode(204);
        return renewal;
    }

    private static Response freezing(String name) {
        return as("mia")
                .contentType(ContentType.JSON)
                .body(Map.of("name", name))
                .post(HOME + "/snapshots");
    }

    private static List<Map<String, Object>> epochs() {
        return as("aart")
                .get(HOME + "/epochs")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("");
    }

    @Test
    void linksAfterwardsAsBefore() throws SQLException {
        CountTest.freeze("before");
        String before = CountTest.count("application/json", BY_GROUP)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("cells");
        Ceremony.gate("COLLECTING", Map.of("reason", "keys of the next epoch"))
                .then()
                .statusCode(200);
        nextEpoch();
        renewed("VTF", reports);
        renewed("GEM", flags);

        CountTest.freeze("after");

        assertThat(CountTest.count("application/json", BY_GROUP)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getString("cells"))
                .isEqualTo(before)
                .contains("LABOUR_MIGRANT");
        assertThat(Database.number("SELECT count(*) FROM alias WHERE epoch <> 2"))
                .isZero();
        assertThat(Database.number("SELECT count(*) FROM renewal_pair")).isZero();
        assertThat(Database.number("SELECT count(*) FROM renewed_payload")).isZero();
    }

    @Test
    void freezesNothingWhileDeliveriesAreUnderTwoEpochsAndDestroysTheOldKeysWithTheLast() throws SQLException {
        nextEpoch();
        assertThat(problem(freezing("mixed"), 409)).isEqualTo("epoch-mixed");
        renewed("VTF", reports);

        freezing("mixed").then().statusCode(409).body("partners", equalTo(List.of("GEM")));
        assertThat(epochs())
                .extracting("epoch", "agreed", "destroyed", "partners")
                .containsExactly(tuple(1, false, false, List.of("GEM")), tuple(2, true, false, List.of("VTF")));

        renewed("GEM", flags);

        assertThat(epochs()).extracting("destroyed").containsExactly(true, false);
        assertThat(Database.number("SELECT count(*) FROM seen_tag WHERE epoch = 1"))
                .isZero();
        assertThat(Database.number("SELECT count(*) FROM seen_tag WHERE epoch = 2"))
                .isEqualTo(90);
        assertThat(log("action=EPOCH_END&limit=1").get(0)).containsEntry("details", Map.of("epoch", "1"));
        CountTest.freeze("after");
    }

    @Test
    void takesAnotherDeliveryOfTheSamePeriodInsteadOfATable() throws SQLException {
        nextEpoch();
        String again = deliveredInNextEpoch();
        renewed("GEM", flags);

        assertThat(epochs()).extracting("destroyed").containsExactly(true, false);
        assertThat(Database.number("SELECT count(*) FROM delivery WHERE state = 'SEALED' AND id = '" + again + "'"))
                .isEqualTo(1);
    }

    @Test
    void endsAnEpochWhoseLastDeliveryWasReplaced() {
        nextEpoch();
        renewed("GEM", flags);
        deliveredInNextEpoch();
        assertThat(epochs()).extracting("destroyed").containsExactly(false, false);

        epochs.endAll(Caller.hub("hourly", "0".repeat(32)));

        assertThat(epochs())
                .extracting("destroyed", "partners")
                .containsExactly(tuple(true, List.of()), tuple(false, List.of("GEM", "VTF")));
    }

    private static String deliveredInNextEpoch() {
        Map<String, Object> announcement =
                new HashMap<>(Sender.announcement(UUID.randomUUID(), "2022-01-01", "2023-01-01"));
        announcement.put("canaries", Ceremony.canaries(2).digest().hex());
        Map<String, Object> label = new HashMap<>(Sender.label("BSN", "nl-bsn-1", 3));
        label.put("epoch", 2);
        announcement.put("labels", List.of(label));
        Sender sender = Sender.announced("vtf", announcement)
                .send(id -> IntStream.range(0, 30)
                        .mapToObj(i -> MadeUp.report(id, i, DAY, "FIRST")
                                .personTags(List.of(Renewal.inNext(MadeUp.bsn(i))))
                                .householdTags(List.of())
                                .build())
                        .toList());
        sender.seal();
        return sender.id();
    }

    @Test
    void isHarmlessWhenRepeatedAndGoesOnWhereItWas() {
        nextEpoch();
        Renewal renewal = new Renewal("VTF").send(Renewal.numbers(0, 30));
        renewal.send(0, Renewal.numbers(0, 30)).then().statusCode(204);
        assertThat(problem(renewal.send(2, Renewal.numbers(40, 50)), 409)).isEqualTo("batch-gap");
        new Renewal("VTF").send(Renewal.pairs(0, 30));
        assertThat(problem(renewal.begin(false), 422)).isEqualTo("signature-refused");

        Renewal right = renewed("VTF", reports);

        right.renew(reports).then().statusCode(204);
        right.begin(false).then().statusCode(200).body("deliveries", equalTo(List.of()));
        right.send(0, Renewal.pairs(0, 30)).then().statusCode(204);
    }

    @Test
    void asksBeforeRecordsLoseTheirTags() throws SQLException {
        nextEpoch();
        Renewal renewal = new Renewal("VTF").send(Renewal.pairs(0, 20));

        Response refused = renewal.begin(false);

        assertThat(problem(refused, 409)).isEqualTo("renewal-loses");
        assertThat(refused.jsonPath().getString("share")).isEqualTo("25-50 %");
        assertThat(problem(renewal.renew(reports), 409)).isEqualTo("totals-differ");
        renewal.begin(true).then().statusCode(200).body("lost", equalTo("25-50 %"));
        renewal.renew(reports).then().statusCode(204);
        assertThat(Database.number("SELECT count(*) FROM alias WHERE epoch = 2"))
                .isEqualTo(40);
        assertThat(Database.number("SELECT count(*) FROM event_record WHERE delivery = '" + reports + "'"))
                .isEqualTo(30);
    }

    @Test
    void takesNoTableThatIsNotSignedByThePartnerNorOneThatWasChangedAfterwards() {
        nextEpoch();
        Renewal renewal = new Renewal("VTF").send(Renewal.pairs(0, 30));
        assertThat(problem(renewal.begin(new TestSigner("GEM"), false), 422)).isEqualTo("signature-refused");
        renewal.begin(false).then().statusCode(200);
        new Renewal("VTF").send(Renewal.pairs(0, 29));

        assertThat(problem(renewal.renew(reports), 409)).isEqualTo("totals-differ");
        assertThat(problem(renewal.renew(flags), 403)).isEqualTo("forbidden");
    }

    @Test
    void takesATableThatIsOneToOneAndWholeOnly() {
        nextEpoch();
        Renewal renewal = new Renewal("VTF").send(Renewal.numbers(0, 30));

        assertThat(problem(renewal.send(1, Renewal.numbers(29, 31)), 422)).isEqualTo("invalid-request");
        byte[] cut = HexFormat.of().parseHex("00".repeat(64));
        assertThat(problem(
                        asConnector("vtf")
                                .contentType("application/octet-stream")
                                .header("Samentel-Digest", "sha-256=" + "0".repeat(64))
                                .body(cut)
                                .put(HOME + "/renewal/pairs/1"),
                        422))
                .isEqualTo("invalid-request");
    }

    @Test
    void isNotBegunBeforeTheAgreementAsksForIt() {
        assertThat(problem(new Renewal("VTF").begin(false), 422)).isEqualTo("invalid-request");
        Map<String, Object> proposal = ceremony.proposal();
        proposal.put("epoch", 3);
        assertThat(problem(Ceremony.propose(proposal), 422)).isEqualTo("invalid-request");
    }

    @Test
    void takesNothingUnderKeysThatOthersMayHave() {
        asConnector("gem")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "a laptop was stolen"))
                .post(HOME + "/epochs/1/compromise")
                .then()
                .statusCode(204);

        assertThat(problem(
                        Sender.announcing("vtf", Sender.announcement(UUID.randomUUID(), "2021-01-01", "2022-01-01")),
                        409))
                .isEqualTo("epoch-compromised");
        assertThat(problem(freezing("stolen"), 409)).isEqualTo("epoch-compromised");
        assertThat(problem(Ceremony.propose(ceremony.proposal()), 422)).isEqualTo("invalid-request");
        assertThat(epochs()).extracting("compromised").containsExactly(true);
        assertThat(log("action=EPOCH_COMPROMISE&limit=1").get(0)).containsEntry("partner", "GEM");

        nextEpoch();
        renewed("VTF", reports);
        renewed("GEM", flags);

        assertThat(epochs())
                .extracting("compromised", "destroyed")
                .containsExactly(tuple(true, true), tuple(false, false));
        CountTest.freeze("safe");
    }
}
