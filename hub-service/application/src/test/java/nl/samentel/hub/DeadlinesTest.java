package nl.samentel.hub;

import static nl.samentel.hub.DestructionTest.deliver;
import static nl.samentel.hub.DestructionTest.destroy;
import static nl.samentel.hub.DestructionTest.rows;
import static nl.samentel.hub.testing.Callers.DATALAB;
import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Callers.problem;
import static nl.samentel.hub.testing.Ceremony.gate;
import static nl.samentel.hub.testing.Ceremony.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.agreement.AgreementStore;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.atrest.KeyScope;
import nl.samentel.hub.atrest.KeyTree;
import nl.samentel.hub.atrest.RootId;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.destruction.Deadlines;
import nl.samentel.hub.destruction.Destruction;
import nl.samentel.hub.snapshot.BuildGate;
import nl.samentel.hub.snapshot.SnapshotStore;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import org.junit.jupiter.api.Test;

/** A datalab ends by itself on the days that its partners agreed on, and a hub that stopped in the middle goes on. */
@QuarkusTest
class DeadlinesTest extends HubTest {
    private static final RootId EPOCH = RootId.first(new KeyScope(DATALAB, 1));
    private static final Caller HUB = Caller.hub("test", "0".repeat(32));

    @Inject
    UnitOfWork unit;

    @Inject
    AuditLog log;

    @Inject
    DatalabStore datalabs;

    @Inject
    AgreementStore agreements;

    @Inject
    SnapshotStore snapshots;

    @Inject
    Destruction destruction;

    @Inject
    KeyTree keys;

    /** Keeps the days of agreements as a hub would on another day. */
    private Deadlines on(LocalDate day) {
        Clock clock = Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return new Deadlines(
                unit, log, datalabs, new InForce(agreements, clock), new BuildGate(snapshots), destruction);
    }

    private static LocalDate agreed(String day) {
        return LocalDate.parse(as("mia").get(HOME).jsonPath().getString("agreement." + day));
    }

    @Test
    void closesByItselfWhenTheAgreementEndsAndIsDestroyedOnTheDayItNames() throws Exception {
        openDatalab("VTF", "GEM");
        deliver();
        LocalDate until = agreed("until");
        LocalDate destroyBy = agreed("destroyBy");

        on(until.minusDays(1)).keep(HUB);
        as("mia").get(HOME).then().body("state", equalTo("COLLECTING"));

        on(until).keep(HUB);
        as("mia").get(HOME).then().body("state", equalTo("CLOSED"));
        Map<String, Object> closing = log("action=DATALAB_GATE&limit=1").get(0);
        assertThat(closing).containsEntry("actor", "hub");
        assertThat(closing.get("details").toString()).contains("from=COLLECTING", "to=CLOSED");
        assertThat(problem(as("mia").get(HOME + "/destruction"), 404)).isEqualTo("not-found");

        on(destroyBy.minusDays(1)).keep(HUB);
        as("mia").get(HOME).then().body("state", equalTo("CLOSED"));

        on(destroyBy).keep(HUB);
        as("sofie")
                .get(HOME + "/destruction")
                .then()
                .statusCode(200)
                .body("state", equalTo("FINISHED"))
                .body("rule", equalTo("destroy-by"))
                .body("signature", notNullValue());
        assertThat(rows()).isZero();
        on(destroyBy.plusDays(1)).keep(HUB);
    }

    @Test
    void closesADatalabThatIsSuspendedOrNegotiatesAgain() {
        openDatalab("VTF", "GEM");
        deliver();
        gate("SCHEMA_AGREED", record("SCHEMA_AGREED")).then().statusCode(200);
        gate("DPIA_DONE", record("DPIA_DONE")).then().statusCode(200);

        on(agreed("until")).keep(HUB);

        as("mia").get(HOME).then().body("state", equalTo("CLOSED"));
        as("aart").get(HOME + "/gates").then().body("state[-2]", equalTo("SUSPENDED"));
    }

    @Test
    void destroysNothingUnderAnAgreementThatWasAltered() throws SQLException {
        openDatalab("VTF", "GEM");
        deliver();
        LocalDate destroyBy = agreed("destroyBy");
        Database.execute("UPDATE agreement_signature SET signature = (SELECT s.signature FROM agreement_signature s"
                + " WHERE s.partner = 'GEM') WHERE partner = 'VTF'");

        on(destroyBy).keep(HUB);

        as("mia").get(HOME).then().body("state", equalTo("COLLECTING"));
        assertThat(rows()).isPositive();
    }

    @Test
    void finishesWhatWasInterruptedBetweenKeysAndRows() throws Exception {
        openDatalab("VTF", "GEM");
        deliver();
        gate("CLOSED", record("CLOSED")).then().statusCode(200);
        Database.execute("REVOKE EXECUTE ON FUNCTION destroy_delivery(uuid) FROM samentel_hub");
        try {
            assertThat(problem(destroy(), 500)).isEqualTo("internal");
        } finally {
            Database.execute("GRANT EXECUTE ON FUNCTION destroy_delivery(uuid) TO samentel_hub");
        }
        assertThat(keys.destroyed(EPOCH)).isTrue();
        assertThat(Database.number("SELECT count(*) FROM alias")).isPositive();
        as("mia").get(HOME).then().body("state", equalTo("CLOSED"));
        as("mia")
                .get(HOME + "/destruction")
                .then()
                .body("state", equalTo("BEGUN"))
                .body("certificate", nullValue());

        on(LocalDate.of(2026, 1, 1)).keep(HUB);

        as("mia").get(HOME + "/destruction").then().body("state", equalTo("FINISHED"));
        as("mia").get(HOME).then().body("state", equalTo("DESTROYED"));
        assertThat(rows()).isZero();
    }
}
