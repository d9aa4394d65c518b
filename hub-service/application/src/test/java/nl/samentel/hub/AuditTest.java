package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.draft;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Callers.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.Sender;
import org.junit.jupiter.api.Test;

/** The log: complete, append-only, readable page by page, and a condition of every action. */
@QuarkusTest
class AuditTest extends HubTest {
    @Test
    void pagesThroughTheLogWithoutGapsOrRepetitions() {
        openDatalab("VTF");
        for (int i = 0; i < 7; i++) {
            as("anna").get(HOME).then().statusCode(200);
        }
        List<Integer> seen = new ArrayList<>();
        String cursor = "";
        do {
            var page = as("aart")
                    .get("/api/v1/audit/entries?action=DATALAB_READ&actor=anna&limit=3" + cursor)
                    .jsonPath();
            seen.addAll(page.getList("entries.id", Integer.class));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        } while (cursor != null);

        assertThat(seen).hasSizeGreaterThanOrEqualTo(7).doesNotHaveDuplicates();
        assertThat(seen).isSortedAccordingTo((a, b) -> Integer.compare(b, a));
    }

    @Test
    void filtersByEverythingAnAuditorAsksFor() {
        openDatalab("VTF", "POL");
        Sender.announce("vtf");

        assertThat(log("partner=VTF&action=DELIVERY_ANNOUNCE&datalab=nop-2019-2023&outcome=DONE&limit=1"
                        + "&from=2020-01-01T00:00:00Z&actor=connector-vtf"))
                .hasSize(1);
        assertThat(log("partner=POL&action=DELIVERY_ANNOUNCE&from=2100-01-01T00:00:00Z"))
                .isEmpty();
        for (String wrong : List.of("limit=0", "limit=x", "from=yesterday", "action=NO", "outcome=NO", "cursor=zzz")) {
            assertThat(problem(as("aart").get("/api/v1/audit/entries?" + wrong), 422))
                    .isEqualTo("invalid-request");
        }
        assertThat(problem(as("aart").get("/api/v1/audit/entries?datalab=other-2020"), 403))
                .isEqualTo("forbidden");
    }

    @Test
    void logsThatTheLogWasRead() {
        log("limit=1");

        assertThat(log("action=AUDIT_READ&limit=1").get(0)).containsEntry("actor", "aart");
    }

    @Test
    void saysOfWhomNobodyEverHeard() {
        openDatalab("VTF");

        for (String filter : List.of("actor=nobody", "partner=ZZZ", "uses=ZZZ")) {
            as("aart")
                    .get("/api/v1/audit/entries?action=COUNT&" + filter)
                    .then()
                    .statusCode(200)
                    .body("entries", hasSize(0), "unknown", contains(filter.split("=")[0]));
        }
        as("aart")
                .get(
                        "/api/v1/audit/entries?outcome=DONE&action=DESTRUCTION&actor=mia&partner=VTF&uses=VTF&datalab=nop-2019-2023")
                .then()
                .statusCode(200)
                .body("entries", hasSize(0), "unknown", nullValue());
    }

    @Test
    void logsThatSomebodyWasLookedForAndNotWho() {
        openDatalab("VTF");
        log("actor=anna&limit=1");
        log("partner=VTF&limit=1");
        log("uses=VTF&limit=1");

        for (Map<String, Object> entry : log("action=AUDIT_READ&limit=3")) {
            assertThat(entry.get("details")).asString().contains("filtered").doesNotContain("VTF", "anna");
        }
    }

    @Test
    void doesNothingThatItCannotLog() throws SQLException {
        Database.execute("REVOKE INSERT ON audit_entry FROM samentel_hub");
        try {
            var create =
                    as("mia").contentType(ContentType.JSON).body(draft("VTF")).post("/api/v1/datalabs");

            assertThat(problem(create, 503)).isEqualTo("unavailable");
            assertThat(problem(as("mia").get("/api/v1/nothing"), 503)).isEqualTo("unavailable");
            assertThat(Database.number("SELECT count(*) FROM datalab")).isZero();
        } finally {
            Database.execute("GRANT INSERT ON audit_entry TO samentel_hub");
        }
        openDatalab("VTF");
    }

    @Test
    void storesNoEventOfABatchThatItCannotLog() throws SQLException {
        openDatalab("VTF");
        Sender sender = Sender.announce("vtf");
        Database.execute("REVOKE INSERT ON audit_entry FROM samentel_hub");
        try {
            var event = DeliveryTest.reports(0, 1).apply(sender.id()).get(0);

            assertThat(problem(sender.put(0, event), 503)).isEqualTo("unavailable");
            assertThat(Database.number("SELECT count(*) FROM event_record")).isZero();
            assertThat(Database.number("SELECT count(*) FROM alias")).isZero();
            assertThat(Database.number("SELECT count(*) FROM batch")).isZero();
        } finally {
            Database.execute("GRANT INSERT ON audit_entry TO samentel_hub");
        }
        sender.send(DeliveryTest.reports(0, 1)).seal();
    }

    @Test
    void cannotBeChangedByTheRoleThatServesRequests() throws SQLException {
        openDatalab("VTF");
        try (Connection hub = Database.asHub();
                Statement statement = hub.createStatement()) {
            for (String change : List.of(
                    "UPDATE audit_entry SET action = 'REQUEST'",
                    "DELETE FROM audit_entry",
                    "TRUNCATE audit_entry",
                    "DELETE FROM audit_part",
                    "SELECT count(*) FROM event_record",
                    "SELECT count(*) FROM alias",
                    "DELETE FROM alias",
                    "SELECT purge_delivery(gen_random_uuid())")) {
                assertThatThrownBy(() -> statement.execute(change))
                        .as(change)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).isEqualTo("42501"));
            }
        }
    }

    @Test
    void cannotBeChangedByTheOwnerEither() {
        openDatalab("VTF");

        assertThatThrownBy(() -> Database.execute("UPDATE audit_entry SET action = 'REQUEST'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> Database.execute("DELETE FROM audit_entry")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> Database.execute("TRUNCATE audit_entry CASCADE"))
                .hasMessageContaining("append-only");
    }

    @Test
    void letsTheRoleThatLinksReadEventsAndNothingElse() throws SQLException {
        try (Connection link = Database.asLink();
                Statement statement = link.createStatement()) {
            statement.execute("SELECT count(*) FROM event_record");
            for (String other :
                    List.of("SELECT * FROM audit_entry", "SELECT * FROM delivery", "DELETE FROM event_record")) {
                assertThatThrownBy(() -> statement.execute(other)).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void keepsTheEntryWhenAPersonIsErased() throws SQLException {
        openDatalab("VTF");
        var before = log("action=DATALAB_CREATE&limit=1").get(0);

        Database.execute("DELETE FROM audit_part WHERE entry = " + before.get("id"));

        var after = as("aart")
                .get("/api/v1/audit/entries?action=DATALAB_CREATE&limit=1")
                .jsonPath();
        assertThat(after.getString("entries[0].actorHash")).isEqualTo(before.get("actorHash"));
        assertThat(after.getMap("entries[0]")).doesNotContainKeys("actor", "address");
    }
}
