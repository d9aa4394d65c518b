package nl.samentel.hub.snapshot;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.asConnector;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Ceremony.gate;
import static nl.samentel.hub.testing.Ceremony.record;
import static nl.samentel.hub.testing.Withdrawing.everything;
import static nl.samentel.hub.testing.Withdrawing.ids;
import static nl.samentel.hub.testing.Withdrawing.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.atrest.KeyTree;
import nl.samentel.hub.atrest.SnapshotKeys;
import nl.samentel.hub.linkage.history.RunChanges;
import nl.samentel.hub.linkage.history.RunChanges.Move;
import nl.samentel.hub.testing.Callers;
import nl.samentel.hub.testing.Ceremony;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.MadeUp;
import nl.samentel.hub.testing.Sender;
import nl.samentel.hub.testing.TestSigner;
import nl.samentel.hub.withdrawal.Withdrawals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ids that last from one snapshot to the next, and what is forgotten. */
@QuarkusTest
class LinkHistoriesTest extends HubTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 1);
    private static final String UNREADABLE = "earlier-ids-not-readable";

    @Inject
    KeyTree keys;

    @Inject
    SnapshotStore store;

    @Inject
    SnapshotLibrary library;

    @Inject
    Withdrawals withdrawals;

    @BeforeEach
    void open() {
        openDatalab("VTF", "GEM");
    }

    /** Delivers a report of each number; the person says whose it is. */
    private static Sender reports(int first, int last, IntUnaryOperator person) {
        Sender sender = Sender.announce("vtf")
                .send(id -> IntStream.range(first, last)
                        .mapToObj(i -> MadeUp.report(id, i, DAY, "FIRST")
                                .personTags(List.of(MadeUp.bsn(person.applyAsInt(i))))
                                .build())
                        .toList());
        sender.sealing(Map.of("confirmShrink", true)).then().statusCode(200);
        return sender;
    }

    private static Sender reports(int first, int last) {
        return reports(first, last, i -> i);
    }

    private static void flags(int first, int last) {
        Sender.announce("gem")
                .send(id -> IntStream.range(first, last)
                        .mapToObj(i -> MadeUp.labourMigrant(id, i).build())
                        .toList())
                .seal();
    }

    private static String freeze(String name) {
        String id = toEnd(name);
        assertThat(snapshot(id).getString("state")).isEqualTo("READY");
        return id;
    }

    private static String toEnd(String name) {
        String id = as("mia")
                .contentType(ContentType.JSON)
                .body(Map.of("name", name))
                .post(HOME + "/snapshots")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !snapshot(id).getString("state").equals("BUILDING"));
        return id;
    }

    private static JsonPath snapshot(String id) {
        return as("mia").get(HOME + "/snapshots/" + id).jsonPath();
    }

    private static void collectAgain() {
        gate("COLLECTING", record("COLLECTING")).then().statusCode(200);
    }

    private StoredHistory left(String snapshot) throws Exception {
        return StoredHistory.of(snapshot, keys);
    }

    private static RunChanges last(StoredHistory stored) {
        List<RunChanges> runs = stored.history().runs();
        return runs.get(runs.size() - 1);
    }

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
    void standsSealedAndHoldsNeitherTagNorEventId() throws Exception {
        reports(0, 15);
        String snapshot = freeze("first");
        Path file = StoredHistory.file(snapshot);
        byte[] sealed = Files.readAllBytes(file);
        byte[] plain = left(snapshot).plain();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(holds(plain, StoredHistory.identity("VTF", "report 3"))).isTrue();
        assertThat(holds(sealed, StoredHistory.identity("VTF", "report 3"))).isFalse();
        assertThat(holds(sealed, snapshot.getBytes(StandardCharsets.US_ASCII))).isFalse();
        for (int i = 0; i < 15; i++) {
            for (byte[] secret : List.of(
                    MadeUp.bsn(i).value().toByteArray(),
                    MadeUp.address(i).value().toByteArray(),
                    MadeUp.bytes("report " + i).toByteArray())) {
                assertThat(holds(plain, Arrays.copyOf(secret, 8))).isFalse();
                assertThat(holds(sealed, Arrays.copyOf(secret, 8))).isFalse();
            }
        }
    }

    private static boolean holds(byte[] all, byte[] part) {
        return new String(all, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
    }

    @Test
    void isRemovedWhenTheDatalabIsDestroyed() throws Exception {
        reports(0, 15);
        String snapshot = freeze("last");
        assertThat(StoredHistory.files(snapshot)).hasSize(1);
        gate("CLOSED", record("CLOSED")).then().statusCode(200);

        as("mia")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "the study is published"))
                .post(HOME + "/destruction")
                .then()
                .statusCode(200);

        assertThat(StoredHistory.files(snapshot)).isEmpty();
    }

    @Test
    void isSealedAnewWhenKeysAreRotatedAlsoOfASuspendedSnapshot() throws Exception {
        reports(0, 15);
        String snapshot = freeze("first");
        records("vtf", UUID.randomUUID(), ids("report 3")).then().statusCode(200);
        byte[] before = left(snapshot).plain();
        keys.make(StoredHistory.ROOT.next());
        SnapshotKeys next = keys.snapshotKeys(StoredHistory.ROOT.next());
        SnapshotFiles files = new SnapshotFiles(store, StoredHistory.folder());

        QuarkusTransaction.requiringNew().call(() -> {
            files.reseal(new DatalabId(Callers.DATALAB), keys.snapshotKeys(StoredHistory.ROOT), next, percent -> {});
            files.sweep(new DatalabId(Callers.DATALAB), next.root());
            return true;
        });

        assertThat(StoredHistory.files(snapshot)).hasSize(1);
        assertThat(StoredHistory.file(snapshot)).doesNotExist();
        assertThat(StoredHistory.under(next.root(), snapshot, keys).plain()).isEqualTo(before);
    }

    @Test
    void aBuildFailsWhenTheEarlierIdsDoNotOpenAndStartsAnewWhenSomebodyEmptiedThem() throws Exception {
        reports(0, 15);
        Path file = StoredHistory.file(freeze("first"));
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);
        collectAgain();
        String damaged = toEnd("damaged");
        Files.delete(file);
        String missing = toEnd("missing");
        Files.createFile(file);

        String anew = freeze("anew");

        assertThat(snapshot(damaged).getString("failure")).isEqualTo(UNREADABLE);
        assertThat(snapshot(missing).getString("failure")).isEqualTo(UNREADABLE);
        assertThat(StoredHistory.files(damaged, missing)).isEmpty();
        assertThat(left(anew).history().line()).isEqualTo(anew);
        assertThat(log("action=SNAPSHOT_BUILD&limit=1").get(0).get("details"))
                .isEqualTo(Map.of(
                        "continues",
                        "nothing",
                        "digest",
                        snapshot(anew).getString("digest"),
                        "manifestDigest",
                        snapshot(anew).getString("manifestDigest")));
    }

    @Test
    void aFailedBuildLeavesTheEarlierIdsForTheNextOne() throws Exception {
        reports(0, 15);
        String first = freeze("first");
        collectAgain();
        reports(0, 15, i -> i + 100);
        byte[] before = left(first).plain();
        SnapshotRun failed = new SnapshotRun(
                UUID.randomUUID(),
                new DatalabId(Callers.DATALAB),
                "failed",
                SnapshotState.FAILED,
                BuildStep.QUEUED,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Instant.now(),
                Optional.empty());
        LinkHistoryFile.write(
                StoredHistory.file(failed.id().toString()),
                failed.id(),
                left(first).history(),
                keys.snapshotKeys(StoredHistory.ROOT));

        library.remove(failed);

        assertThat(StoredHistory.files(failed.id().toString())).isEmpty();
        assertThat(left(first).plain()).isEqualTo(before);
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
