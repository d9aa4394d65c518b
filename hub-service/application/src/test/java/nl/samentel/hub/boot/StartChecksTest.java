package nl.samentel.hub.boot;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.MadeUp;
import nl.samentel.hub.testing.Sender;
import org.junit.jupiter.api.Test;

/** What keeps the hub from starting, and what a start puts right. */
@QuarkusTest
class StartChecksTest extends HubTest {
    @Inject
    StartChecks checks;

    private void start() {
        checks.start(new StartupEvent());
    }

    @Test
    void startsAndSaysSoInTheLog() {
        start();

        assertThat(log("action=HUB_START&limit=1").get(0))
                .containsEntry("actor", "hub")
                .containsEntry("outcome", "DONE");
    }

    @Test
    void refusesARoleThatMayChangeTheLogOrReadEvents() throws SQLException {
        for (String right : new String[] {"UPDATE ON audit_entry", "SELECT ON event_record", "SELECT ON alias"}) {
            Database.execute("GRANT " + right + " TO samentel_hub");
            try {
                assertThatThrownBy(this::start).as(right).hasMessageContaining("quarkus.datasource.username");
            } finally {
                Database.execute("REVOKE " + right + " FROM samentel_hub");
            }
        }
        start();
    }

    @Test
    void refusesADatabaseThatBelongsToAnotherKeystore() throws SQLException {
        Database.execute("UPDATE hub_key SET check_value = reverse(check_value)");
        try {
            assertThatThrownBy(this::start).hasMessageContaining("samentel.keystore.path");
        } finally {
            Database.execute("UPDATE hub_key SET check_value = reverse(check_value)");
        }
    }

    @Test
    void refusesWhileARotationIsUnfinishedAndSaysWhatToDo() throws SQLException {
        Database.execute("INSERT INTO key_rotation (number, started_at) VALUES (1, now())");

        assertThatThrownBy(this::start)
                .hasMessageContaining("samentel.keystore.path")
                .hasMessageContaining("was begun and not finished")
                .hasMessageContaining("keystore rotate");

        Database.execute("UPDATE key_rotation SET finished_at = now()");
        start();
    }

    @Test
    void refusesAKeystoreThatLacksAKeyOrHoldsAnother() throws Exception {
        openDatalab("VTF", "GEM");
        Sender.announce("vtf")
                .send(id -> IntStream.range(0, 5)
                        .mapToObj(i -> MadeUp.report(id, i, LocalDate.of(2022, 3, 1), "FIRST")
                                .build())
                        .toList())
                .seal();
        Database.execute("UPDATE key_root SET check_value = '0123456789abcdef'");

        assertThatThrownBy(this::start)
                .hasMessageContaining("samentel.keystore.path")
                .hasMessageContaining("another key")
                .hasMessageContaining("generation 1 of epoch 1");

        Database.execute("UPDATE key_root SET generation = 2");
        assertThatThrownBy(this::start)
                .hasMessageContaining("lacks a key")
                .hasMessageContaining("Restore the newest copy of the keystore");
    }

    @Test
    void endsABuildThatAStoppedHubLeftBehind() throws SQLException {
        openDatalab("VTF");
        UUID id = UUID.randomUUID();
        Database.execute("INSERT INTO snapshot (id, datalab, name, state, step, created_at) VALUES ('" + id
                + "', 'nop-2019-2023', 'left', 'BUILDING', 'LINKING', now())");

        start();

        as("mia")
                .get(HOME + "/snapshots/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("FAILED"))
                .body("failure", equalTo("interrupted"));
        assertThat(log("action=SNAPSHOT_BUILD&outcome=FAILED&limit=1").get(0)).containsEntry("objectId", id.toString());
    }
}
