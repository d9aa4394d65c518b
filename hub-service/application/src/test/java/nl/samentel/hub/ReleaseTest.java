package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.problem;
import static nl.samentel.hub.testing.Ceremony.gate;
import static nl.samentel.hub.testing.Ceremony.record;
import static nl.samentel.hub.testing.Releasing.cells;
import static nl.samentel.hub.testing.Releasing.declared;
import static nl.samentel.hub.testing.Releasing.deliver;
import static nl.samentel.hub.testing.Releasing.look;
import static nl.samentel.hub.testing.Releasing.read;
import static nl.samentel.hub.testing.Releasing.released;
import static nl.samentel.hub.testing.Releasing.seat;
import static nl.samentel.hub.testing.Releasing.state;
import static nl.samentel.hub.testing.Releasing.table;
import static nl.samentel.hub.testing.Releasing.tables;
import static nl.samentel.hub.testing.Releasing.verdict;
import static nl.samentel.hub.testing.Withdrawing.ids;
import static nl.samentel.hub.testing.Withdrawing.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samentel.hub.release.ReleaseQueue;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.Releasing;
import nl.samentel.schema.document.Digest;
import org.junit.jupiter.api.Test;

/** Official tables from their declaration to their end, as analysts, a manager and an auditor see them. */
@QuarkusTest
class ReleaseTest extends HubTest {
    private static final Map<String, Object> YEAR_BY_TYPE = table("M1", "year", "report_type");
    private static final List<String> SMALL = List.of("2021", "FOLLOW_UP");
    private static final List<String> ALL = List.of("_T", "_T");
    private static final String CANDIDATES = "SELECT count(*) FROM official_candidate";

    @Inject
    ReleaseQueue queue;

    private static String frozen() {
        deliver("M1", "M3");
        return CountTest.freeze("first");
    }

    private static long total() {
        return Arrays.stream(Releasing.REPORTS).flatMapToLong(Arrays::stream).sum();
    }

    private static long hidden(Map<List<String>, String> cells) {
        return cells.values().stream().filter(c -> c.startsWith("HIDDEN")).count();
    }

    @Test
    void twoPeopleReleaseExactTablesInWhichASmallCellCannotBeWorkedOut() {
        String snapshot = frozen();

        String id = released("figures 2023", YEAR_BY_TYPE);

        Response answer = tables("anna", id);
        Map<List<String>, String> cells = cells(answer, 0);
        assertThat(cells).hasSize(36).containsEntry(SMALL, "HIDDEN null").containsEntry(ALL, "VALUE " + total());
        assertThat(cells).containsEntry(List.of("2019", "FIRST"), "VALUE 60");
        assertThat(hidden(cells)).as("others hide it").isGreaterThanOrEqualTo(4);
        assertThat(hidden(cells)).as("and no more than a few").isLessThanOrEqualTo(6);
        answer.then()
                .body("snapshot.id", equalTo(snapshot))
                .body("protection.regime", equalTo("OFFICIAL_EXACT"))
                .body("protection.width", equalTo(10))
                .body("protection.note.nl", containsString("exact"))
                .body("tables[0].linkage.falseLinks", equalTo(answer.path("tables[0].linkage.falseLinks")))
                .body("tables[0].dimensions[0].codes.code", hasItem("_T"));
        String text = answer.path("protection.policyText");
        assertThat(answer.<String>path("protection.policy"))
                .isEqualTo(Digest.of(text.getBytes(StandardCharsets.UTF_8)).hex());
        read("aart", id)
                .then()
                .body("state", equalTo("RELEASED"))
                .body("maker", equalTo("anna"))
                .body("account.sensitive", equalTo(1))
                .body("account.proven", equalTo(true))
                .body("verdicts.person", equalTo(List.of("anna", "mia")));
        read("anna", id).then().body("account", nullValue()).body("verdicts", nullValue());
        assertThat(log("action=RELEASE_PROTECT&limit=2"))
                .extracting(e -> e.get("details").toString())
                .satisfiesExactly(
                        end -> assertThat(end).contains("step=protected", "auditor=", "hiddenCommitment="),
                        start -> assertThat(start).contains("step=begun"));
        assertThat(log("action=RELEASE_DECIDE&limit=1").get(0).get("details").toString())
                .contains("released=true", "MAKER=APPROVE", "SECOND=APPROVE");
    }

    @Test
    void givesTheSameCellsAsCsvAndAsJsonStat() {
        frozen();
        String id = released("figures", YEAR_BY_TYPE);
        String address = HOME + "/releases/" + id + "/tables";

        String csv = as("anna").accept("text/csv").get(address).asString();
        Response stat = as("anna")
                .accept("application/json-stat+json")
                .header("Accept-Language", "nl")
                .get(address);

        assertThat(csv.lines()).hasSize(37).anyMatch(l -> l.matches("2019,FIRST,VALUE,60,\\d+,\\d+,2019-01-01"));
        assertThat(csv).startsWith("year,report_type,status,value,low,high,").contains("2021,FOLLOW_UP,HIDDEN,,,");
        stat.then()
                .statusCode(200)
                .body("size", equalTo(List.of(6, 6)))
                .body("value", hasSize(36))
                .body("status", hasItem("HIDDEN"))
                .body("dimension.year.category.label._T", equalTo("totaal"))
                .body("note[0]", containsString("exact"))
                .body("extension.protection.regime", equalTo("OFFICIAL_EXACT"));
        assertThat(problem(as("anna").accept("text/csv").get(address + "?table=1"), 422))
                .isEqualTo("invalid-request");
    }

    @Test
    void neitherLearnsOfTheOthersVerdictBeforeBothAreIn() throws SQLException {
        frozen();
        String id = declared("anna", "figures", YEAR_BY_TYPE);
        seat("mia", id).then().statusCode(200);
        look("anna", id).then().statusCode(200);
        Map<List<String>, String> seen = cells(look("mia", id), 0);
        String before = read("mia", id).asString();

        verdict("anna", id, "REJECT").then().body("state", equalTo("REVIEW")).body("own.verdict", equalTo("REJECT"));

        assertThat(read("mia", id).asString()).isEqualTo(before);
        assertThat(read("aart", id).asString()).doesNotContain("REJECT").doesNotContain("sees it");
        assertThat(log("action=RELEASE_VERDICT&limit=1").toString())
                .doesNotContain("REJECT")
                .doesNotContain("sees it");
        assertThat(problem(tables("anna", id), 409)).isEqualTo("release-state");

        verdict("mia", id, "APPROVE").then().statusCode(200).body("state", equalTo("REJECTED"));

        assertThat(seen).containsEntry(SMALL, "HIDDEN null");
        read("mia", id).then().body("verdicts.verdict", equalTo(List.of("REJECT", "APPROVE")));
        assertThat(problem(tables("anna", id), 409)).isEqualTo("release-state");
        assertThat(problem(look("mia", id), 409)).isEqualTo("release-state");
        assertThat(Database.number(CANDIDATES)).isZero();
    }

    @Test
    void whatWasHiddenStaysHiddenInEveryTableThatTellsOfIt() {
        frozen();
        String first = released("first", YEAR_BY_TYPE);
        String second = declared("mia", "second", table("M1", "report_type", "year"), table("M1", "report_type"));

        Response answer = look("mia", second);

        assertThat(cells(answer, 0)).isEqualTo(cells(tables("anna", first), 0));
        assertThat(cells(answer, 1)).hasSize(6).containsEntry(List.of("FOLLOW_UP"), "VALUE 192");
        read("mia", second).then().body("account.added", equalTo(0));
    }

    @Test
    void whatRestsOnDataThatWasTakenBackIsNotGivenAnyMore() throws SQLException {
        frozen();
        String released = released("first", YEAR_BY_TYPE);
        String waiting = declared("anna", "second", table("M1", "report_type"));

        records("vtf", UUID.randomUUID(), ids("report 7")).then().statusCode(200);

        read("anna", released).then().body("state", equalTo("RELEASED")).body("data", equalTo("WITHDRAWN_DATA"));
        read("anna", waiting).then().body("state", equalTo("FAILED")).body("reason", equalTo("data-withdrawn"));
        assertThat(problem(tables("anna", released), 409)).isEqualTo("snapshot-suspended");
        assertThat(problem(look("anna", waiting), 409)).isEqualTo("release-state");
        assertThat(Database.number(CANDIDATES)).isZero();
        assertThat(log("action=RELEASE_WITHDRAW&limit=5")).hasSize(2);
        gate("COLLECTING", record("COLLECTING")).then().statusCode(200);
        CountTest.freeze("after");
        Response refused = Releasing.declare("anna", "third", YEAR_BY_TYPE);
        assertThat(problem(refused, 409)).isEqualTo("other-snapshot");
        assertThat(refused.<String>path("detail")).contains("people who changed");
    }

    @Test
    void candidatesAreSealedAndGoWithTheDatalab() throws Exception {
        frozen();
        String id = released("first", YEAR_BY_TYPE);
        declared("anna", "second", table("M1", "year"));

        assertThat(Database.number(CANDIDATES)).isEqualTo(2);
        assertThat(new String(Database.bytes().get("official_candidate"), StandardCharsets.ISO_8859_1))
                .doesNotContain("FOLLOW_UP")
                .doesNotContain("report_type");

        gate("CLOSED", record("CLOSED")).then().statusCode(200);
        DestructionTest.destroy().then().statusCode(200).body("state", equalTo("FINISHED"));

        assertThat(Database.number(CANDIDATES)).isZero();
        read("aart", id).then().statusCode(200).body("state", equalTo("RELEASED"));
        assertThat(problem(tables("anna", id), 409)).isEqualTo("gate-illegal");
    }

    @Test
    void endsWhatAStoppedHubLeftBehind() throws SQLException {
        frozen();
        String id = declared("anna", "first", YEAR_BY_TYPE);
        Database.execute("UPDATE official_release SET state = 'RUNNING'");

        queue.endInterrupted();

        assertThat(state(id)).isEqualTo("FAILED");
        read("anna", id).then().body("reason", equalTo("interrupted"));
        assertThat(log("action=RELEASE_PROTECT&outcome=FAILED&limit=1").get(0)).containsEntry("objectId", id);
    }
}
