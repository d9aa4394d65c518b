package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.problem;
import static nl.samentel.hub.testing.Releasing.awaitEnd;
import static nl.samentel.hub.testing.Releasing.declare;
import static nl.samentel.hub.testing.Releasing.declared;
import static nl.samentel.hub.testing.Releasing.deliver;
import static nl.samentel.hub.testing.Releasing.look;
import static nl.samentel.hub.testing.Releasing.read;
import static nl.samentel.hub.testing.Releasing.seat;
import static nl.samentel.hub.testing.Releasing.table;
import static nl.samentel.hub.testing.Releasing.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.agreement.AgreedQuestions;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.keys.KeyRing;
import nl.samentel.hub.question.AnswerStore;
import nl.samentel.hub.question.AskedSnapshots;
import nl.samentel.hub.release.Declaration;
import nl.samentel.hub.release.Declaring;
import nl.samentel.hub.release.Protecting;
import nl.samentel.hub.release.ReleaseQueue;
import nl.samentel.hub.release.ReleaseStore;
import nl.samentel.hub.testing.Callers;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import org.junit.jupiter.api.Test;

/** What official tables are refused for, and to whom. */
@QuarkusTest
class ReleaseRefusalTest extends HubTest {
    private static final Map<String, Object> YEARS = table("M1", "year");

    @Inject
    UnitOfWork unit;

    @Inject
    AuditLog log;

    @Inject
    DatalabStore datalabs;

    @Inject
    InForce inForce;

    @Inject
    AgreedQuestions questions;

    @Inject
    AskedSnapshots snapshots;

    @Inject
    AnswerStore answers;

    @Inject
    ReleaseStore store;

    @Inject
    KeyRing ring;

    private static void frozen(String... official) {
        deliver(official);
        CountTest.freeze("first");
    }

    private static String refused(Response answer, int status) {
        return problem(answer, status);
    }

    @Test
    void refusesQuestionsThatAreAnsweredInAnotherWay() {
        frozen();

        assertThat(refused(declare("anna", "a", table("M3", "year")), 409)).isEqualTo("other-regime");
        assertThat(refused(declare("anna", "a", table("M99", "year")), 422)).isEqualTo("question-unknown");
        assertThat(log("action=RELEASE_DECLARE&outcome=REFUSED&limit=9")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void refusesTablesThatCannotBeProtectedTogether() {
        frozen("M1", "M3");

        Response apart = declare("anna", "a", YEARS, table("M1", "quarter"));
        assertThat(refused(apart, 409)).isEqualTo("tables-refused");
        apart.then().body("fault", equalTo("APART"));
        declare("anna", "a", table("M3", "target_group"))
                .then()
                .statusCode(409)
                .body("fault", equalTo("SEVERAL_CODES"));
        assertThat(refused(declare("anna", "a", YEARS, YEARS), 422)).isEqualTo("invalid-request");
        assertThat(refused(declare("anna", "a", table("M1", "municipality")), 422))
                .isEqualTo("dimension-unknown");
        assertThat(refused(declare("anna", "a", table("M1", "year", "quarter", "report_type", "derived_type")), 422))
                .isEqualTo("too-many-dimensions");

        declared("anna", "years", YEARS);

        assertThat(refused(declare("anna", "years", YEARS), 409)).isEqualTo("release-exists");
        assertThat(refused(declare("anna", "more", table("M3", "year")), 409)).isEqualTo("family-mixed");
        declare("anna", "more", table("M1", "quarter")).then().statusCode(409).body("fault", equalTo("APART"));
    }

    @Test
    void refusesAnotherSnapshotThanThatOfWhatStands() throws SQLException {
        frozen("M1", "M3");
        declared("anna", "first", YEARS);
        String second = CountTest.freeze("second");

        Response refused = declare("mia", "second", YEARS);

        assertThat(refused(refused, 409)).isEqualTo("other-snapshot");
        assertThat(refused.<String>path("detail")).contains("two snapshots");
        assertThat(refused.<String>path("snapshot")).isNotEqualTo(second);
        Response named = as("mia")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        "named",
                        "snapshot",
                        refused.<String>path("snapshot"),
                        "tables",
                        List.of(YEARS),
                        "purpose",
                        "yearly figures"))
                .post(HOME + "/releases");
        named.then().statusCode(202);
        awaitEnd(named.path("id"));
    }

    @Test
    void refusesWhatWasAnsweredWithNoiseAndAnswersNothingWithNoiseAfterwards() throws SQLException {
        frozen("M1", "M3");
        Database.execute("INSERT INTO answer (id, datalab, snapshot, question, given_at) VALUES (gen_random_uuid(), '"
                + Callers.DATALAB + "', gen_random_uuid(), 'M3', now())");

        Response noisy = declare("anna", "a", YEARS);

        assertThat(refused(noisy, 409)).isEqualTo("family-mixed");
        assertThat(noisy.<String>path("detail")).contains("M3", "noise");
    }

    @Test
    void answersNothingWithNoiseOfRecordsThatStandInOfficialTables() throws SQLException {
        frozen();
        UUID standing = UUID.randomUUID();
        Database.execute(
                "INSERT INTO official_release (id, datalab, name, snapshot, maker, state, step, policy, created_at)"
                        + " VALUES ('" + standing + "', '" + Callers.DATALAB
                        + "', 'r', gen_random_uuid(), 'm', 'REVIEW', 'DONE', '{}', now())");
        Database.execute(
                "INSERT INTO official_table VALUES ('" + standing + "', 0, 'M1', '" + "0".repeat(64) + "', '')");

        Response refused = CountTest.count(
                "application/json", Map.of("question", "M3", "dimensions", List.of("year"), "purpose", "trial"));

        assertThat(refused(refused, 409)).isEqualTo("other-regime");
        assertThat(refused.<String>path("released")).isEqualTo("M1");
    }

    @Test
    void twoDifferentPeopleLookAndNobodyElseDoes() throws SQLException {
        frozen("M1", "M3");
        String id = declared("mia", "first", YEARS);

        assertThat(refused(seat("mia", id), 409)).isEqualTo("second-person");
        assertThat(refused(look("anna", id), 409)).isEqualTo("second-person");
        assertThat(refused(verdict("anna", id, "APPROVE"), 409)).isEqualTo("second-person");
        assertThat(refused(verdict("mia", id, "APPROVE"), 409)).isEqualTo("candidate-not-seen");
        look("mia", id).then().statusCode(200);
        verdict("mia", id, "APPROVE").then().statusCode(200);
        assertThat(refused(verdict("mia", id, "REJECT"), 409)).isEqualTo("verdict-given");
        assertThat(refused(verdict("mia", id, "PERHAPS"), 422)).isEqualTo("invalid-request");
        for (String outsider : List.of("aart", "sofie")) {
            assertThat(refused(seat(outsider, id), 403)).isEqualTo("forbidden");
            assertThat(refused(look(outsider, id), 403)).isEqualTo("forbidden");
            assertThat(refused(declare(outsider, "other", YEARS), 403)).isEqualTo("forbidden");
        }
        assertThat(refused(as("anna").get(HOME + "/releases/" + UUID.randomUUID()), 404))
                .isEqualTo("not-found");

        Database.execute(
                "INSERT INTO official_seat (release, seat, person) VALUES ('" + id + "', 'SECOND', 'somebody')");

        assertThat(refused(seat("anna", id), 409)).isEqualTo("second-person");
        assertThat(refused(look("anna", id), 409)).isEqualTo("second-person");
    }

    @Test
    void theDatabaseReleasesNothingThatTwoPeopleDidNotApprove() {
        frozen("M1", "M3");
        String id = declared("mia", "first", YEARS);

        assertThatThrownBy(() ->
                        Database.execute("UPDATE official_release SET state = 'RELEASED' WHERE id = '" + id + "'"))
                .hasMessageContaining("Two people");
    }

    @Test
    void releasesNothingWhenTheTimeIsUp() {
        frozen("M1", "M3");
        Clock clock = Clock.systemUTC();
        ReleaseQueue hurried = new ReleaseQueue(
                unit,
                log,
                datalabs,
                new Protecting(inForce, questions, snapshots, store, ring, clock),
                store,
                ring,
                Runnable::run,
                (action, failure, trace) -> {},
                Duration.ZERO,
                clock,
                new SecureRandom());
        Declaring declaring =
                new Declaring(unit, log, datalabs, inForce, questions, snapshots, answers, store, hurried, clock);

        UUID id = declaring
                .declare(
                        anna(),
                        new DatalabId(Callers.DATALAB),
                        new Declaration(
                                "hurried",
                                Optional.empty(),
                                List.of(new Declaration.Table("M1", List.of("year", "report_type"))),
                                "trial"))
                .id();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> read("aart", id.toString())
                        .then()
                        .body("state", equalTo("REFUSED"))
                        .body("reason", equalTo("time-limit"))
                        .body("account", nullValue()));
        assertThat(problem(as("anna").get(HOME + "/releases/" + id + "/tables"), 409))
                .isEqualTo("release-state");
        assertThat(log("action=RELEASE_PROTECT&outcome=REFUSED&limit=1").get(0)).containsEntry("reason", "time-limit");
    }

    private static Caller anna() {
        return new Caller(
                "anna",
                Set.of(Role.ANALYST),
                Optional.empty(),
                Set.of(new DatalabId(Callers.DATALAB)),
                "local",
                "test",
                "0".repeat(32));
    }
}
