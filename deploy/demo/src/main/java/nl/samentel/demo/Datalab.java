package nl.samentel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.samentel.schema.event.EventSchema;

/** What the datalab's manager does: open the datalab, and freeze and link what was delivered. */
final class Datalab {
    /** First day of the data, and first day after it. */
    static final String FROM = "2019-01-01";

    static final String TO = "2023-07-01";
    static final String PURPOSE = "prevention of domestic violence";
    static final int EPOCH = 1;

    private static final String PATH = "/datalabs/" + Site.DATALAB;
    private static final Duration BUILD_LIMIT = Duration.ofMinutes(10);

    private final HubApi manager;

    Datalab(HubApi manager) {
        this.manager = manager;
    }

    /** Opens the datalab with its eight partners; returns the fingerprint to read out loud. */
    String open() {
        manager.post(
                "/datalabs",
                Map.of(
                        "code", Site.DATALAB,
                        "title", Map.of("nl", "Noordoostpolder 2019-2023", "en", "Noordoostpolder 2019-2023"),
                        "purpose", PURPOSE,
                        "schemaFingerprint", EventSchema.fingerprint(),
                        "epoch", EPOCH,
                        "disclosure", Map.of("minPersons", 10, "minHouseholds", 3, "roundingBase", 5),
                        "partners",
                                Arrays.stream(Partner.values())
                                        .map(Datalab::partner)
                                        .toList(),
                        "questions", List.of("M1", "M2", "M3", "M6", "H7", "H8")));
        return EventSchema.fingerprint().substring(0, 16).replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** Freezes, links and builds; returns the finished snapshot. */
    JsonNode snapshot(String name) {
        var id = manager.post(PATH + "/snapshots", Map.of("name", name))
                .path("id")
                .asText();
        var deadline = System.nanoTime() + BUILD_LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            var snapshot = manager.get(PATH + "/snapshots/" + id);
            switch (snapshot.path("state").asText()) {
                case "READY" -> {
                    return snapshot;
                }
                case "FAILED" -> throw new DemoFailure("The snapshot could not be built; the hub's log says why.");
                default -> pause();
            }
        }
        throw new DemoFailure("The snapshot was not ready within " + BUILD_LIMIT.toMinutes() + " minutes.");
    }

    private static Map<String, Object> partner(Partner partner) {
        return Map.of("code", partner.name(), "role", partner.name());
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted while the snapshot was built.", e);
        }
    }
}
