package nl.samentel.hub;

import static io.restassured.RestAssured.given;
import static nl.samentel.hub.testing.LogIns.HUB;
import static nl.samentel.hub.testing.LogIns.administrator;
import static nl.samentel.hub.testing.LogIns.logIn;
import static nl.samentel.hub.testing.LogIns.since;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.function.Supplier;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditStore;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.keycloak.KeycloakEvents;
import nl.samentel.hub.keycloak.KeycloakRealm;
import nl.samentel.hub.login.LoggedEvents;
import nl.samentel.hub.login.LoginEvents;
import nl.samentel.hub.login.ReadingStatus;
import nl.samentel.hub.login.Trouble;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.testsupport.RealmAdministrator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to log-ins while something fails, and what the log says of that. */
@QuarkusTest
class LoginOutageTest extends HubTest {
    @Inject
    LoginEvents events;

    @Inject
    UnitOfWork unit;

    @Inject
    AuditLog audit;

    @Inject
    AuditStore store;

    @Inject
    LoggedEvents logged;

    @Inject
    KeycloakRealm realm;

    @Inject
    Clock clock;

    private Instant start;

    @BeforeEach
    void catchUp() {
        assertThat(events.round(HUB)).isEmpty();
        start = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Test
    void losesNothingWhenItEndsBetweenFetchingAndCommitting() {
        logIn("stan", "stan-demo").then().statusCode(200);
        LoginEvents dying = new LoginEvents(
                new Dying(unit),
                audit,
                new KeycloakEvents(realm),
                logged,
                new ReadingStatus(unit, audit, store),
                200,
                clock);

        assertThatThrownBy(() -> dying.round(HUB)).hasMessage("the hub ends");
        assertThat(since(start, "action=LOGIN&actor=stan")).isEmpty();

        events.round(HUB);
        assertThat(since(start, "action=LOGIN&actor=stan")).hasSize(1);
    }

    @Test
    void losesNothingWhenTheLogCannotBeWritten() throws SQLException {
        logIn("stan", "stan-demo").then().statusCode(200);
        Database.execute("REVOKE INSERT ON log_pending FROM samentel_hub");
        try {
            assertThatThrownBy(() -> events.round(HUB)).hasMessageContaining("could not be logged");
        } finally {
            Database.execute("GRANT INSERT ON log_pending TO samentel_hub");
        }

        events.round(HUB);
        assertThat(since(start, "action=LOGIN&actor=stan")).hasSize(1);
    }

    @Test
    void saysOnceThatEventsAreSwitchedOffAndAgainWhenTheyCome() {
        RealmAdministrator administrator = administrator();
        logIn("stan", "stan-demo").then().statusCode(200);
        administrator.keepEvents(false);
        try {
            assertThat(events.round(HUB)).contains(Trouble.EVENTS_OFF);
            assertThat(events.round(HUB)).contains(Trouble.EVENTS_OFF);
            given().get("/q/health/ready").then().statusCode(200);
        } finally {
            administrator.keepEvents(true);
        }
        assertThat(events.round(HUB)).isEmpty();

        assertThat(since(start, "action=LOGIN_EVENTS"))
                .extracting(entry -> entry.get("outcome") + " " + entry.get("reason"))
                .containsExactly("DONE null", "FAILED events-off");
        assertThat(since(start, "action=LOGIN&actor=stan"))
                .as("kept until then")
                .hasSize(1);
        assertThat(since(start, "action=ACCOUNT_ADMIN")).as("the switch itself").isNotEmpty();
    }

    @Test
    void saysOnceThatItMayNotReadEventsAndThenReadsWhatItMissed() {
        RealmAdministrator administrator = administrator();
        administrator.letHub("view-events", false);
        try {
            logIn("stan", "stan-demo").then().statusCode(200);
            assertThat(events.round(HUB)).contains(Trouble.RIGHT_MISSING);
            assertThat(events.round(HUB)).contains(Trouble.RIGHT_MISSING);
            given().get("/q/health/ready").then().statusCode(200);
        } finally {
            administrator.letHub("view-events", true);
        }
        assertThat(events.round(HUB)).isEmpty();

        assertThat(since(start, "action=LOGIN_EVENTS&outcome=FAILED"))
                .singleElement()
                .satisfies(entry -> assertThat(entry).containsEntry("reason", "right-missing"));
        assertThat(since(start, "action=LOGIN&actor=stan")).hasSize(1);
    }

    @Test
    void saysThatTheIdentityProviderWasAway() {
        Database.press("/cut-administration");
        try {
            assertThat(events.round(HUB)).contains(Trouble.UNAVAILABLE);
        } finally {
            Database.press("/mend-administration");
        }
        assertThat(events.round(HUB)).isEmpty();

        assertThat(since(start, "action=LOGIN_EVENTS"))
                .extracting(entry -> entry.get("reason"))
                .isEqualTo(Arrays.asList(null, "unavailable"));
    }

    /** A hub that is killed after the work of a transaction and before its commit; reading is let through. */
    private record Dying(UnitOfWork unit) implements UnitOfWork {
        @Override
        public <T> T call(Supplier<T> work) {
            return unit.call(work);
        }

        @Override
        public void run(Runnable work) {
            unit.run(() -> {
                work.run();
                throw new IllegalStateException("the hub ends");
            });
        }
    }
}
