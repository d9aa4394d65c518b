package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.asConnector;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Callers.problem;
import static nl.samentel.hub.testing.Ceremony.gate;
import static nl.samentel.hub.testing.Ceremony.record;
import static nl.samentel.hub.testing.Withdrawing.everything;
import static nl.samentel.hub.testing.Withdrawing.verified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.samentel.hub.testing.Ceremony;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.Sender;
import nl.samentel.hub.testing.TestSigner;
import nl.samentel.schema.withdrawal.WithdrawalReceipt;
import org.junit.jupiter.api.Test;

/** A partner leaves, and nothing of its records stays behind. */
@QuarkusTest
class PartnerWithdrawalTest extends HubTest {
    private static final String OF_GEM = " WHERE partner = 'GEM'";

    private static Sender delivered(String partner, String from, String to) {
        Sender sender = Sender.announce(partner, from, to);
        sender.send(partner.equals("gem") ? id -> CountTest.labourMigrants(id, 0, 12) : DeliveryTest.reports(0, 12));
        sender.seal();
        return sender;
    }

    private static void revoke(String partner) {
        Ceremony.revoke(partner, new TestSigner(partner)).then().statusCode(200);
    }

    @Test
    void removesDeliveriesTagsThatTheQuotaRemembersAndSealedKeys() throws SQLException {
        openDatalab("VTF", "GEM");
        delivered("vtf", "2022-01-01", "2023-01-01");
        delivered("gem", "2022-01-01", "2023-01-01");
        delivered("gem", "2022-01-01", "2023-01-01");
        String snapshot = CountTest.freeze("with");
        gate("COLLECTING", record("COLLECTING")).then().statusCode(200);
        Sender.announce("gem", "2023-01-01", "2024-01-01");
        assertThat(Database.number("SELECT count(*) FROM seen_tag" + OF_GEM)).isEqualTo(12);
        assertThat(Database.number("SELECT count(*) FROM key_envelope" + OF_GEM))
                .isOne();
        revoke("GEM");
        UUID reference = UUID.randomUUID();

        Response done = everything("gem", reference);

        done.then().statusCode(200).body("kind", equalTo("PARTNER")).body("suspended.id", equalTo(List.of(snapshot)));
        WithdrawalReceipt receipt = verified(done, "");
        assertThat(receipt.partner()).isEqualTo("GEM");
        assertThat(receipt.snapshots()).containsExactly(snapshot);
        for (String table : List.of("alias", "seen_tag", "key_envelope", "key_receipt")) {
            assertThat(Database.number("SELECT count(*) FROM " + table + OF_GEM))
                    .as(table)
                    .isZero();
        }
        assertThat(Database.number("SELECT count(*) FROM event_record e JOIN delivery d ON d.id = e.delivery" + OF_GEM))
                .isZero();
        assertThat(Database.number("SELECT count(*) FROM event_record")).isEqualTo(12);
        as("mia")
                .get(HOME + "/deliveries")
                .then()
                .body("findAll { it.partner == 'GEM' }.state", equalTo(List.of("WITHDRAWN", "WITHDRAWN", "ABANDONED")));
        as("mia").get(HOME).then().body("state", equalTo("SUSPENDED"));
        assertThat(log("action=PARTNER_WITHDRAW&outcome=DONE&limit=1").get(0)).containsEntry("partner", "GEM");
        String again = everything("gem", reference).path("document");
        assertThat(again).isEqualTo(done.path("document"));
    }

    @Test
    void waitsForTheRevocationOfEveryVersionThatThePartnerSigned() throws SQLException {
        openDatalab("VTF", "GEM");
        delivered("gem", "2022-01-01", "2023-01-01");

        assertThat(problem(everything("gem", UUID.randomUUID()), 409)).isEqualTo("agreement-holds");
        assertThat(Database.number("SELECT count(*) FROM event_record")).isEqualTo(12);
    }

    @Test
    void letsTheOthersGoOnUnderANewAgreementOnly() {
        openDatalab("VTF", "GEM", "POL");
        delivered("vtf", "2022-01-01", "2023-01-01");
        delivered("gem", "2022-01-01", "2023-01-01");
        revoke("GEM");
        everything("gem", UUID.randomUUID()).then().statusCode(200);
        assertThat(problem(gate("COLLECTING", record("COLLECTING")), 409)).isNotEmpty();

        Ceremony others = Ceremony.of("VTF", "POL");
        others.pass("SCHEMA_AGREED").pass("DPIA_DONE").pass("OFFICER_ADVISED").toCollecting();

        Response announced =
                Sender.announcing("gem", Sender.announcement(UUID.randomUUID(), "2022-01-01", "2023-01-01"));
        assertThat(problem(announced, 403)).isEqualTo("forbidden");
        String snapshot = CountTest.freeze("without");
        as("mia").get(HOME + "/snapshots/" + snapshot).then().body("state", equalTo("READY"));
    }

    @Test
    void showsReceiptsToWhomTheyConcern() {
        openDatalab("VTF", "GEM");
        delivered("vtf", "2022-01-01", "2023-01-01");
        revoke("GEM");
        everything("gem", UUID.randomUUID()).then().statusCode(200);

        asConnector("gem").get(HOME + "/withdrawals").then().body("kind", equalTo(List.of("PARTNER")));
        asConnector("vtf").get(HOME + "/withdrawals").then().statusCode(200).body("kind", equalTo(List.of()));
        as("aart").get(HOME + "/withdrawals").then().statusCode(200).body("partner", equalTo(List.of("GEM")));
        assertThat(problem(as("anna").get(HOME + "/withdrawals"), 403)).isEqualTo("forbidden");
    }
}
