package nl.samentel.hub.testing;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samentel.schema.event.Event;

/** Made-up reports of an open datalab, frozen. */
public final class DeskData {
    private static final int PERSONS = 400;

    private DeskData() {}

    /** Delivers reports of a partner. */
    public static void deliver() {
        Sender.announce("vtf", "2019-01-01", "2024-01-01")
                .send(DeskData::reports)
                .seal();
    }

    /** Delivers reports of a partner and freezes them. */
    public static void freeze() {
        deliver();
        freezeAgain();
    }

    /** Freezes what was delivered. */
    public static void freezeAgain() {
        as("mia")
                .contentType(ContentType.JSON)
                .body(Map.of("name", "proef"))
                .post(HOME + "/snapshots")
                .then()
                .statusCode(202);
        awaitReady();
    }

    /** Waits until the newest snapshot is ready. */
    public static void awaitReady() {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> "READY"
                        .equals(as("mia").get(HOME + "/snapshots").jsonPath().getString("[0].state")));
    }

    private static List<Event> reports(String delivery) {
        List<Event> events = new ArrayList<>();
        for (int person = 0; person < PERSONS; person++) {
            LocalDate day = LocalDate.of(2019 + person % 5, 1 + person % 12, 1 + person % 28);
            events.add(MadeUp.report(delivery, person, day, "FIRST").build());
        }
        return events;
    }
}
