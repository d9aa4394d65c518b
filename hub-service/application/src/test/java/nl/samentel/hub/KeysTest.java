package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.DATALAB;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Callers.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import nl.samentel.hub.atrest.KeyScope;
import nl.samentel.hub.atrest.KeyTree;
import nl.samentel.hub.atrest.RootId;
import nl.samentel.hub.keys.KeyAudit;
import nl.samentel.hub.keys.KeyRing;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.Keystore;
import nl.samentel.hub.testing.Sender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is stored is under keys that database and keystore both know, or it is not stored. */
@QuarkusTest
class KeysTest extends HubTest {
    private static final RootId EPOCH = RootId.first(new KeyScope(DATALAB, 1));

    @Inject
    KeyTree keys;

    @Inject
    KeyRing ring;

    @Inject
    KeyAudit audit;

    @TempDir
    Path folder;

    private static Sender delivering() {
        openDatalab("VTF", "GEM");
        return Sender.announce("vtf").send(DeliveryTest.reports(0, 5));
    }

    @Test
    void makesKeysWhenTheyAreFirstNeededAndSaysSoInTheLog() throws Exception {
        openDatalab("VTF", "GEM");
        assertThat(keys.roots()).isEmpty();

        Sender.announce("vtf")
                .send(DeliveryTest.reports(0, 5))
                .send(DeliveryTest.reports(5, 9))
                .seal();

        assertThat(keys.roots()).containsExactly(EPOCH);
        assertThat(log("action=HUB_KEY_MAKE&limit=5").get(0))
                .containsEntry("actor", "hub")
                .extracting(e -> e.get("details").toString())
                .asString()
                .contains("epoch=1", "generation=1", keys.checkValue(EPOCH));
        assertThat(audit.complaint()).isEmpty();

        CountTest.freeze("first");

        assertThat(keys.roots()).containsExactlyInAnyOrder(EPOCH, RootId.first(KeyScope.snapshots(DATALAB)));
    }

    @Test
    void makesNoOtherKeysWhenTheKeystoreHasLostThem() throws Exception {
        Path first = Keystore.copy(folder.resolve("first"));
        Sender sender = delivering();
        Path current = Keystore.copy(folder.resolve("current"));

        Keystore.restore(first);

        assertThat(problem(sender.trying(DeliveryTest.reports(5, 6).apply(sender.id())), 503))
                .isEqualTo("unavailable");
        assertThat(keys.roots()).isEmpty();
        assertThat(audit.complaint()).get().asString().contains("lacks a key", "generation 1 of epoch 1 of " + DATALAB);
        Keystore.restore(current);
        assertThat(audit.complaint()).isEmpty();
        sender.send(DeliveryTest.reports(5, 6)).seal();
    }

    @Test
    void noticesOtherKeysOfTheSameName() throws Exception {
        Path first = Keystore.copy(folder.resolve("first"));
        delivering();
        Keystore.restore(first);
        keys.make(EPOCH);

        assertThat(audit.complaint()).get().asString().contains("another key");
    }

    @Test
    void noticesADatabaseThatIsOlderThanTheDestructionOfItsKeys() throws Exception {
        Sender sender = delivering();
        keys.destroy(EPOCH);

        assertThat(audit.complaint()).get().asString().contains("older than the keystore", "was destroyed");
        assertThat(problem(sender.trying(DeliveryTest.reports(5, 6).apply(sender.id())), 503))
                .isEqualTo("unavailable");
    }

    @Test
    void noticesDeliveriesUnderNoKnownKey() throws Exception {
        delivering();
        Database.execute("DELETE FROM key_root");

        assertThat(audit.complaint()).get().asString().contains("earlier version of the hub");
    }

    @Test
    void makesNoKeysAnewForAnEpochThatHadSome() throws Exception {
        Sender sender = delivering();
        Database.execute("UPDATE key_root SET state = 'DOOMED'");

        assertThat(problem(sender.trying(DeliveryTest.reports(5, 6).apply(sender.id())), 409))
                .isEqualTo("keys-destroyed");
        ring.bury();
        assertThat(problem(sender.trying(DeliveryTest.reports(5, 6).apply(sender.id())), 409))
                .isEqualTo("keys-destroyed");

        Database.execute("DELETE FROM key_root");
        assertThat(problem(sender.trying(DeliveryTest.reports(5, 6).apply(sender.id())), 409))
                .as("the keystore remembers what the database forgot")
                .isEqualTo("keys-destroyed");
        assertThat(keys.roots()).isEmpty();
    }

    @Test
    void takesNoBatchUnderKeysOfAnotherEpochThanTheFirst() throws SQLException {
        Sender sender = delivering();
        Database.execute("UPDATE delivery SET epoch = 2");

        assertThat(problem(sender.trying(DeliveryTest.reports(5, 6).apply(sender.id())), 409))
                .isEqualTo("delivery-closed");
        assertThat(Database.number("SELECT count(*) FROM event_record")).isEqualTo(5);
    }

    @Test
    void letsNoRoleOfTheHubChangeWhatAKeyIsOrWhatIsUnderIt() throws SQLException {
        delivering();
        for (String statement : new String[] {
            "UPDATE key_root SET check_value = reverse(check_value)",
            "DELETE FROM key_root",
            "INSERT INTO key_rotation VALUES (1, now(), null)",
            "UPDATE alias SET wrapped = wrapped",
            "UPDATE event_record SET payload = payload",
            "UPDATE seen_tag SET wrapped = wrapped",
            "SELECT count(*) FROM seen_tag",
        }) {
            try (var hub = Database.asHub();
                    var link = Database.asLink()) {
                assertThatThrownBy(() -> hub.createStatement().execute(statement))
                        .as(statement)
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> link.createStatement().execute(statement))
                        .as(statement)
                        .hasMessageContaining("permission denied");
            }
        }
    }
}
