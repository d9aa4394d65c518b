package nl.samentel.hub.snapshot;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Ceremony.gate;
import static nl.samentel.hub.testing.Ceremony.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nl.samentel.hub.atrest.KeyTree;
import nl.samentel.hub.linkage.history.RunChanges;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.MadeUp;
import nl.samentel.hub.testing.Sender;
import org.junit.jupiter.api.BeforeEach;

/** A hub in which two partners deliver and snapshots are frozen, for tests of the ids that last. */
abstract class LinkHistoryLab extends HubTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 1);

    @Inject
    KeyTree keys;

    @BeforeEach
    void open() {
        openDatalab("VTF", "GEM");
    }

    /** Delivers a report of each number; the person says whose it is. */
    static Sender reports(int first, int last, IntUnaryOperator person) {
        Sender sender = Sender.announce("vtf")
                .send(id -> IntStream.range(first, last)
                        .mapToObj(i -> MadeUp.report(id, i, DAY, "FIRST")
                                .personTags(List.of(MadeUp.bsn(person.applyAsInt(i))))
                                .build())
                        .toList());
        sender.sealing(Map.of("confirmShrink", true)).then().statusCode(200);
        return sender;
    }

    static Sender reports(int first, int last) {
        return reports(first, last, i -> i);
    }

    static void flags(int first, int last) {
        Sender.announce("gem")
                .send(id -> IntStream.range(first, last)
                        .mapToObj(i -> MadeUp.labourMigrant(id, i).build())
                        .toList())
                .seal();
    }

    static String freeze(String name) {
        String id = toEnd(name);
        assertThat(snapshot(id).getString("state")).isEqualTo("READY");
        return id;
    }

    static String toEnd(String name) {
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

    static JsonPath snapshot(String id) {
        return as("mia").get(HOME + "/snapshots/" + id).jsonPath();
    }

    static void collectAgain() {
        gate("COLLECTING", record("COLLECTING")).then().statusCode(200);
    }

    StoredHistory left(String snapshot) throws Exception {
        return StoredHistory.of(snapshot, keys);
    }

    static RunChanges last(StoredHistory stored) {
        List<RunChanges> runs = stored.history().runs();
        return runs.get(runs.size() - 1);
    }
}
