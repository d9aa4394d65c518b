package nl.samentel.hub.snapshot;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Ceremony.gate;
import static nl.samentel.hub.testing.Ceremony.record;
import static nl.samentel.hub.testing.Withdrawing.ids;
import static nl.samentel.hub.testing.Withdrawing.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.atrest.SealedFile;
import nl.samentel.hub.atrest.SnapshotKeys;
import nl.samentel.hub.testing.Callers;
import nl.samentel.hub.testing.MadeUp;
import org.junit.jupiter.api.Test;

/** The file in which lasting ids stand: sealed, removed, sealed anew, damaged. */
@QuarkusTest
class LinkHistoryFileTest extends LinkHistoryLab {
    private static final String UNREADABLE = "earlier-ids-not-readable";

    @Inject
    SnapshotStore store;

    @Inject
    SnapshotLibrary library;

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
    void aBuildAfterOneByAnOlderVersionFailsAndSaysSo() throws Exception {
        reports(0, 15);
        String first = freeze("by an older version");
        SealedFile.write(
                StoredHistory.file(first),
                first,
                keys.snapshotKeys(StoredHistory.ROOT).clusterSeal(),
                out -> {
                    out.writeInt(0x53414C32);
                    out.writeUTF("whatever it held");
                });
        collectAgain();

        String second = toEnd("second");

        assertThat(snapshot(second).getString("failure")).isEqualTo("earlier-ids-of-another-version");
        assertThat(StoredHistory.files(first)).hasSize(1);
        SnapshotFiles files = new SnapshotFiles(store, StoredHistory.folder());
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().call(() -> {
                    SnapshotKeys next = keys.snapshotKeys(StoredHistory.ROOT);
                    files.reseal(new DatalabId(Callers.DATALAB), next, next, percent -> {});
                    return true;
                }))
                .hasStackTraceContaining("emptied first");
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
                left(first).remembered(),
                keys.snapshotKeys(StoredHistory.ROOT));

        library.remove(failed);

        assertThat(StoredHistory.files(failed.id().toString())).isEmpty();
        assertThat(left(first).plain()).isEqualTo(before);
    }
}
