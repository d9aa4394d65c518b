package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.asConnector;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Callers.problem;
import static nl.samentel.hub.testing.Ceremony.gate;
import static nl.samentel.hub.testing.Ceremony.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.testing.Ceremony;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.Sender;
import nl.samentel.hub.testing.TestSigner;
import nl.samentel.hub.testing.Withdrawing;
import nl.samentel.schema.withdrawal.WithdrawalReceipt;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What a partner takes back is gone at once, and so is every answer that rests on it. */
@QuarkusTest
class WithdrawalTest extends HubTest {
    private static Response withdraw(String partner, Sender sender) {
        return asConnector(partner)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "wrong file"))
                .post(sender.path() + "/withdrawal");
    }

    private static Response count(Map<String, Object> more) {
        Map<String, Object> question =
                new java.util.HashMap<>(Map.of("question", "M1", "dimensions", List.of("year"), "purpose", "trial"));
        question.putAll(more);
        return CountTest.count("application/json", question);
    }

    private static Sender delivered() {
        Sender sender = Sender.announce("vtf").send(DeliveryTest.reports(0, 12));
        sender.seal();
        return sender;
    }

    @Test
    void removesTheRecordsAndStopsEveryAnswerThatRestsOnThem() throws SQLException {
        openDatalab("VTF", "GEM");
        Sender sender = delivered();
        String snapshot = CountTest.freeze("first");
        Path file = Path.of(ConfigProvider.getConfig().getValue("samentel.snapshots.directory", String.class))
                .resolve(snapshot + ".snapshot");
        count(Map.of()).then().statusCode(200);
        assertThat(file).exists();

        withdraw("vtf", sender)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("suspended.id", equalTo(List.of(snapshot)));

        WithdrawalReceipt receipt = Withdrawing.verified(withdraw("vtf", sender), "withdrawal.");
        assertThat(receipt.kind()).isEqualTo(WithdrawalReceipt.Kind.DELIVERY);
        assertThat(receipt.reference()).isEqualTo(sender.id());
        assertThat(Database.number("SELECT count(*) FROM event_record")).isZero();
        assertThat(Database.number("SELECT count(*) FROM alias")).isZero();
        assertThat(file).doesNotExist();
        assertThat(problem(count(Map.of()), 409)).isEqualTo("snapshot-suspended");
        assertThat(problem(count(Map.of("snapshot", snapshot)), 409)).isEqualTo("snapshot-suspended");
        as("anna").get(HOME + "/snapshots/" + snapshot).then().body("state", equalTo("SUSPENDED"));
        assertThat(log("action=DELIVERY_WITHDRAW&outcome=DONE&limit=1").get(0))
                .containsEntry("partner", "VTF")
                .containsEntry("objectId", sender.id());
        withdraw("vtf", sender).then().statusCode(200);
    }

    @Test
    void alsoStopsSnapshotsOfWhatTheDeliveryHadReplaced() {
        openDatalab("VTF", "GEM");
        delivered();
        String old = CountTest.freeze("old");
        gate("COLLECTING", record("COLLECTING")).then().statusCode(200);
        Sender newer = delivered();

        withdraw("vtf", newer).then().statusCode(200).body("suspended.id", equalTo(List.of(old)));

        assertThat(problem(count(Map.of("snapshot", old)), 409)).isEqualTo("snapshot-suspended");
        as("sofie").get(HOME + "/deliveries").then().body("state", equalTo(List.of("WITHDRAWN", "WITHDRAWN")));
    }

    @Test
    void letsANewSnapshotAnswerWithoutWhatWasTakenBack() {
        openDatalab("VTF", "GEM");
        delivered();
        Sender flags = Sender.announce("gem").send(id -> CountTest.labourMigrants(id, 0, 12));
        flags.seal();
        CountTest.freeze("with");
        withdraw("gem", flags).then().statusCode(200);

        String without = CountTest.freeze("without");

        count(Map.of()).then().statusCode(200).body("snapshot.id", equalTo(without));
    }

    @Test
    void isPossibleWhenTheAgreementHoldsNoMore() {
        openDatalab("VTF", "POL");
        Sender sender = delivered();
        Ceremony.revoke("POL", new TestSigner("POL")).then().statusCode(200);

        withdraw("vtf", sender).then().statusCode(200);
    }

    @Test
    void isRefusedToOthersAndForWhatIsNotSealed() {
        openDatalab("VTF", "POL");
        Sender sealed = delivered();
        Sender open = Sender.announce("pol");

        assertThat(problem(withdraw("pol", sealed), 403)).isEqualTo("forbidden");
        assertThat(problem(withdraw("pol", open), 409)).isEqualTo("delivery-closed");
        assertThat(problem(
                        as("mia")
                                .contentType(ContentType.JSON)
                                .body(Map.of("reason", "x"))
                                .post(sealed.path() + "/withdrawal"),
                        403))
                .isEqualTo("forbidden");
    }
}
