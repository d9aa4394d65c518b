package nl.samentel.hub.testing;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Ceremony.gate;
import static nl.samentel.hub.testing.Ceremony.record;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventBuilder;
import nl.samentel.schema.event.EventHeader;
import nl.samentel.schema.event.EventType;

/** A made-up municipality with reports in every area and year, and the questions of the report's figures but one. */
public final class AnalystData {
    private static final String[] QUESTIONS = {"M1", "M2", "M3", "M4", "M6"};
    private static final List<String> TYPES = List.of("FIRST", "RE_REPORT", "FOLLOW_UP");
    private static final List<String> NATURES =
            List.of("CHILD_ABUSE", "CHILD_ABUSE", "OTHER_PROBLEMS", "PARTNER_VIOLENCE", "VIOLENCE_AGAINST_PARENTS");
    /** Reports of a year by area: two villages have many for their inhabitants, and one has hardly any. */
    private static final Map<String, Integer> REPORTS = new TreeMap<>(Map.ofEntries(
            Map.entry("8301", 36),
            Map.entry("8302", 190),
            Map.entry("8303", 204),
            Map.entry("8304", 60),
            Map.entry("8307", 50),
            Map.entry("8308", 90),
            Map.entry("8309", 36),
            Map.entry("8311", 30),
            Map.entry("8312", 34),
            Map.entry("8313", 33),
            Map.entry("8314", 4),
            Map.entry("8315", 90),
            Map.entry("8316", 64),
            Map.entry("8317", 12)));

    private AnalystData() {}

    /** Opens the datalab, delivers and freezes. */
    public static void open() {
        open(2_000);
    }

    /**
     * Opens the datalab, delivers and freezes.
     *
     * @param cells how many different cells an analyst may ask for
     */
    public static void open(int cells) {
        Ceremony ceremony = Ceremony.draft("VTF", "GEM").join();
        Map<String, String> questions = record("QUESTIONS_FIXED");
        questions.put("questions", String.join(" ", QUESTIONS));
        gate("QUESTIONS_FIXED", questions).then().statusCode(200);
        ceremony.assess(QUESTIONS)
                .pass("NECESSITY_ASSESSED")
                .pass("SCHEMA_AGREED")
                .pass("DPIA_DONE")
                .pass("OFFICER_ADVISED");
        Map<String, Object> proposal = ceremony.proposal();
        proposal.put("questions", List.of(QUESTIONS));
        proposal.put(
                "disclosure",
                Map.of("minPersons", 10, "minHouseholds", 3, "cells", Map.of("perAnalyst", cells, "inAll", 10_000)));
        ceremony.toCollecting(proposal);
        deliver(0);
        freeze("eerste-levering");
    }

    /**
     * Delivers all years; a second time it replaces the first.
     *
     * @param more how many reports more there are in the largest area and each year
     * @return what was delivered, so that it can be taken back
     */
    public static Sender deliver(int more) {
        Sender sender = Sender.announce("vtf", "2019-01-01", "2023-07-01");
        for (int year = 2019; year <= 2023; year++) {
            int of = year;
            sender.send(delivery -> year(delivery, of, more));
        }
        sender.seal();
        return sender;
    }

    /** Freezes what was delivered. */
    public static void freeze(String name) {
        String id = as("mia")
                .contentType(ContentType.JSON)
                .body(Map.of("name", name))
                .post(HOME + "/snapshots")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(120))
                .until(() -> "READY"
                        .equals(as("mia")
                                .get(HOME + "/snapshots/" + id)
                                .jsonPath()
                                .getString("state")));
    }

    private static List<Event> year(String delivery, int year, int more) {
        List<Event> events = new ArrayList<>();
        int months = year == 2023 ? 6 : 12;
        REPORTS.forEach((pc4, reports) -> {
            int count = (pc4.equals("8302") ? reports + more : reports) * months / 12;
            for (int i = 0; i < count; i++) {
                int person = Integer.parseInt(pc4) * 10_000 + (year - 2019) * 1_000 + i;
                LocalDate day = LocalDate.of(year, 1 + i % months, 1 + i % 28);
                events.add(report(delivery, person, day, pc4, i));
                if (i % 2 == 0) {
                    events.add(start(delivery, person, day, pc4));
                }
            }
        });
        return events;
    }

    private static Event report(String delivery, int person, LocalDate day, String pc4, int i) {
        return MadeUp.report(delivery, person, day, TYPES.get(i % TYPES.size()))
                .pc4(pc4)
                .caseTag(MadeUp.bytes("case " + person))
                .code(Attribute.NATURE_PRIMARY, NATURES.get(i % NATURES.size()))
                .code(Attribute.SAFETY_LEVEL, "UNKNOWN")
                .codes(Attribute.NATURES, List.of())
                .build();
    }

    private static Event start(String delivery, int person, LocalDate day, String pc4) {
        EventBuilder event = Event.builder(
                EventHeader.of("VTF", Callers.DATALAB, delivery),
                MadeUp.bytes("start " + person),
                EventType.VT_CASE_START,
                day);
        return event.group(MadeUp.bytes("group " + person))
                .caseTag(MadeUp.bytes("case " + person))
                .pc4(pc4)
                .personTags(List.of(MadeUp.bsn(person)))
                .householdTags(List.of(MadeUp.address(person)))
                .code(Attribute.CASE_STARTED_BY, "REPORT")
                .build();
    }
}
