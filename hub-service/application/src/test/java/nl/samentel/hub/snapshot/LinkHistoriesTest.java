package nl.samentel.hub.snapshot;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.asConnector;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Withdrawing.everything;
import static nl.samentel.hub.testing.Withdrawing.ids;
import static nl.samentel.hub.testing.Withdrawing.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samentel.hub.linkage.history.RunChanges;
import nl.samentel.hub.linkage.history.RunChanges.Move;
import nl.samentel.hub.testing.Ceremony;
import nl.samentel.hub.testing.Sender;
import nl.samentel.hub.testing.TestSigner;
import nl.samentel.hub.withdrawal.Withdrawals;
import org.junit.jupiter.api.Test;

/** Ids that last from one snapshot to the next, and what is forgotten. */
@QuarkusTest
class LinkHistoriesTest extends LinkHistoryLab {
    @Inject
    Withdrawals withdrawals;

    @Test
    void recordsThatAreDeliveredAgainKeepTheirIdsAndNewOnesGetFreshOnes() throws Exception {
        reports(0, 15);
        String first = freeze("first");
        StoredHistory before = left(first);
        collectAgain();
        reports(0, 20);
        flags(3, 12);

        String second = freeze("second");

        StoredHistory after = left(second);
        assertThat(after.history().line()).isEqualTo(first);
        for (int i = 0; i < 15; i++) {
            assertThat(after.person("VTF", "report " + i))
                    .isEqualTo(before.person("VTF", "report " + i))
                    .isBetween(0, 14);
        }
        assertThat(after.person("VTF", "report 17")).isBetween(15, 19);
        assertThat(after.person("GEM", "flag 3")).isEqualTo(before.person("VTF", "report 3"));
        assertThat(after.history().nextPerson()).isEqualTo(20);
        assertThat(after.history().runs()).extracting(RunChanges::run).containsExactly(first, second);
        assertThat(StoredHistory.files(first)).isEmpty();
        assertThat(log("action=SNAPSHOT_BUILD&limit=2"))
                .extracting(e -> ((Map<?, ?>) e.get("details")).get("continues").toString())
                .containsExactly(first, "nothing");
    }

    @Test
    void whoTurnsOutToBeTwoSplitsAndWhoTurnOutToBeOneMerge() throws Exception {
        reports(0, 15, i -> i == 14 ? 3 : i);
        StoredHistory one = left(freeze("one"));
        collectAgain();
        reports(0, 15);
        StoredHistory two = left(freeze("two"));
        collectAgain();
        reports(0, 15, i -> i == 14 ? 5 : i);
        StoredHistory three = left(freeze("three"));

        int both = one.person("VTF", "report 3");
        assertThat(one.person("VTF", "report 14")).isEqualTo(both);
        List<Integer> parts = List.of(two.person("VTF", "report 3"), two.person("VTF", "report 14"));
        assertThat(parts).containsExactlyInAnyOrder(both, 14);
        assertThat(last(two).split()).containsExactly(new Move(both, 14));
        int joined = three.person("VTF", "report 5");
        assertThat(three.person("VTF", "report 14")).isEqualTo(joined);
        assertThat(last(three).merged()).hasSize(1).allMatch(m -> m.into() == joined);
        assertThat(three.history().nextPerson()).isEqualTo(15);
    }

    @Test
    void whatIsTakenBackIsForgottenAtOnceAndItsPersonVanishes() throws Exception {
        reports(0, 15);
        flags(3, 4);
        String first = freeze("first");
        StoredHistory before = left(first);

        records("vtf", UUID.randomUUID(), ids("report 3", "report 4")).then().statusCode(200);

        StoredHistory pruned = left(first);
        assertThat(pruned.person("VTF", "report 3")).isEqualTo(-1);
        assertThat(pruned.person("VTF", "report 4")).isEqualTo(-1);
        assertThat(pruned.person("VTF", "report 5")).isEqualTo(before.person("VTF", "report 5"));
        String second = freeze("second");
        StoredHistory after = left(second);
        assertThat(after.person("VTF", "report 5")).isEqualTo(before.person("VTF", "report 5"));
        assertThat(after.person("GEM", "flag 3")).isEqualTo(before.person("VTF", "report 3"));
        assertThat(last(after).vanished()).containsExactly(before.person("VTF", "report 4"));
        collectAgain();
        reports(0, 15);
        assertThat(left(freeze("third")).person("VTF", "report 4")).isEqualTo(15);
    }

    @Test
    void aDeliveryThatIsTakenBackIsForgottenAsAWhole() throws Exception {
        Sender sender = reports(0, 15);
        flags(3, 4);
        String first = freeze("first");

        asConnector("vtf")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "sent by mistake"))
                .post(sender.path() + "/withdrawal")
                .then()
                .statusCode(200);

        StoredHistory pruned = left(first);
        assertThat(pruned.history().records().size()).isOne();
        assertThat(pruned.person("GEM", "flag 3")).isNotNegative();
    }

    @Test
    void aPartnerThatLeavesIsForgotten() throws Exception {
        reports(0, 15);
        flags(3, 4);
        String first = freeze("first");
        Ceremony.revoke("VTF", new TestSigner("VTF")).then().statusCode(200);

        everything("vtf", UUID.randomUUID()).then().statusCode(200);

        StoredHistory pruned = left(first);
        assertThat(pruned.history().records().size()).isOne();
        assertThat(pruned.person("GEM", "flag 3")).isNotNegative();
    }

    @Test
    void aHubThatStoppedBeforeItForgotDoesSoAtItsNextStart() throws Exception {
        reports(0, 15);
        String first = freeze("first");
        byte[] before = Files.readAllBytes(StoredHistory.file(first));
        records("vtf", UUID.randomUUID(), ids("report 3")).then().statusCode(200);
        Files.write(StoredHistory.file(first), before);
        assertThat(left(first).person("VTF", "report 3")).isNotNegative();

        withdrawals.finish();

        assertThat(left(first).person("VTF", "report 3")).isEqualTo(-1);
        assertThat(left(first).history().records().size()).isEqualTo(14);
    }

    @Test
    void tellsTheChangeInBandsAndNothingForTheFirstSnapshot() {
        reports(0, 130);
        as("anna")
                .get(HOME + "/snapshots/" + freeze("first"))
                .then()
                .body("linkage.change.kept", equalTo("unknown"))
                .body("linkage.change.fresh", equalTo("unknown"));
        collectAgain();
        reports(20, 150, i -> i > 120 && i < 130 ? i - 10 : i);

        as("anna")
                .get(HOME + "/snapshots/" + freeze("second"))
                .then()
                .body("linkage.change.kept", equalTo("75-80 %"))
                .body("linkage.change.merged", equalTo("5-10 %"))
                .body("linkage.change.split", equalTo("0-5 %"))
                .body("linkage.change.vanished", equalTo("15-20 %"))
                .body("linkage.change.fresh", equalTo("15-20 %"));
    }
}
