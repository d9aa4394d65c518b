package nl.samentel.hub;

import static nl.samentel.hub.DeliveryTest.reports;
import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Ceremony.gate;
import static nl.samentel.hub.testing.Ceremony.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.Sender;
import nl.samentel.schema.event.Event;
import nl.samentel.testsupport.FileSizeLimit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The hub and its database run out of room. A limit on the size of the files that a process writes stands in for the
 * end of the disk: writing fails in the same place.
 */
@QuarkusTest
class FullDiskTest extends HubTest {
    private static final int BATCH = 5_000;

    @BeforeAll
    static void needsLimits() {
        assumeTrue(FileSizeLimit.possible(), "skipped: this machine has no prlimit");
    }

    @Test
    void leavesNoHalfSnapshotAndBuildsItWhenThereIsRoom() throws Exception {
        openDatalab("VTF");
        Sender.announce("vtf").send(reports(0, 40)).seal();
        CountTest.freeze("with room");
        gate("COLLECTING", record("COLLECTING")).then().statusCode(200);
        String id;

        limit("256");
        try {
            id = CountTest.freezeToEnd("no room");
        } finally {
            limit("unlimited");
        }

        as("mia")
                .get(HOME + "/snapshots/" + id)
                .then()
                .body("state", equalTo("FAILED"))
                .body("failure", equalTo("snapshot-not-written"));
        assertThat(snapshotFiles()).noneMatch(name -> name.contains(id));
        assertThat(log("action=SNAPSHOT_BUILD&outcome=FAILED&limit=1").get(0)).containsEntry("objectId", id);
        gate("COLLECTING", record("COLLECTING")).then().statusCode(200);
        CountTest.freeze("with room again");
    }

    @Test
    void takesABatchWholeOrNotAtAllWhenTheDatabaseHasNoRoom() throws Exception {
        openDatalab("VTF");
        Sender sender = Sender.announce("vtf");
        var batches = IntStream.range(0, 20)
                .mapToObj(i -> reports(i * BATCH, (i + 1) * BATCH))
                .toList();
        int taken = 0;

        Database.fillDisk();
        try {
            while (taken < batches.size() && accepts(sender, batches.get(taken).apply(sender.id()))) {
                taken++;
            }
        } finally {
            Database.freeDisk();
        }

        assertThat(taken).as("batches before the disk was full").isBetween(1, batches.size() - 1);
        as("sofie").get(sender.path()).then().body("nextSequence", equalTo(taken));
        assertThat(Database.number("SELECT count(*) FROM event_record")).isEqualTo((long) taken * BATCH);
        assertThat(log("action=DELIVERY_BATCH&outcome=DONE&limit=50"))
                .filteredOn(entry -> sender.id().equals(entry.get("objectId")))
                .hasSize(taken);
        sender.send(batches.get(taken)).seal();
    }

    private static boolean accepts(Sender sender, List<Event> events) {
        int status = sender.trying(events).statusCode();
        assertThat(status).isIn(200, 500, 503);
        return status == 200;
    }

    private static List<String> snapshotFiles() throws IOException {
        Path folder = Path.of(ConfigProvider.getConfig().getValue("samentel.snapshots.directory", String.class));
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static void limit(String bytes) {
        FileSizeLimit.set(ProcessHandle.current(), bytes);
    }
}
