package nl.samentel.hub.testing;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samentel.schema.event.Event;

/** Declares, looks at and releases official tables as the people of the demo. */
public final class Releasing {
    /** How many reports are made up of each year and type: all large but one. */
    public static final long[][] REPORTS = {
        {60, 50, 45, 40, 55}, {62, 48, 41, 52, 44}, {70, 46, 4, 51, 43}, {58, 57, 49, 61, 47}, {66, 42, 53, 45, 59}
    };

    private static final List<String> TYPES = List.of("FIRST", "RE_REPORT", "FOLLOW_UP", "UNCLASSIFIED", "UNKNOWN");
    private static final int FIRST_YEAR = 2019;

    private Releasing() {}

    /** Opens a datalab with reports and questions of which some are official. */
    public static void deliver(String... official) {
        Ceremony ceremony = Ceremony.draft("VTF", "GEM").join().toAdvice();
        Map<String, Object> proposal = ceremony.proposal();
        Map<String, String> regimes = Arrays.stream(official).collect(Collectors.toMap(q -> q, q -> "OFFICIAL_EXACT"));
        proposal.put("disclosure", Map.of("regimes", regimes));
        ceremony.toCollecting(proposal);
        Sender.announce("vtf", "2019-01-01", "2023-07-01")
                .send(Releasing::reports)
                .seal();
    }

    private static List<Event> reports(String delivery) {
        List<Event> events = new ArrayList<>();
        for (int year = 0; year < REPORTS.length; year++) {
            for (int type = 0; type < TYPES.size(); type++) {
                for (int i = 0; i < REPORTS[year][type]; i++) {
                    events.add(MadeUp.report(
                                    delivery, events.size(), LocalDate.of(FIRST_YEAR + year, 3, 1), TYPES.get(type))
                            .build());
                }
            }
        }
        return events;
    }

    /** Returns what is declared of a table. */
    public static Map<String, Object> table(String question, String... dimensions) {
        return Map.of("question", question, "dimensions", List.of(dimensions));
    }

    /** Declares tables. */
    @SafeVarargs
    public static Response declare(String person, String name, Map<String, Object>... tables) {
        return as(person)
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "tables", List.of(tables), "purpose", "yearly figures"))
                .post(HOME + "/releases");
    }

    /** Declares tables and waits until they are protected or refused. */
    @SafeVarargs
    public static String declared(String person, String name, Map<String, Object>... tables) {
        String id = declare(person, name, tables)
                .then()
                .statusCode(202)
                .body("state", equalTo("QUEUED"))
                .extract()
                .path("id");
        awaitEnd(id);
        return id;
    }

    /** Waits until tables are protected or refused. */
    public static void awaitEnd(String id) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !List.of("QUEUED", "RUNNING").contains(state(id)));
    }

    /** Reads a release. */
    public static Response read(String person, String id) {
        return as(person).get(HOME + "/releases/" + id);
    }

    /** Returns where a release stands. */
    public static String state(String id) {
        return read("mia", id).then().statusCode(200).extract().path("state");
    }

    /** Takes the second seat. */
    public static Response seat(String person, String id) {
        return as(person).post(HOME + "/releases/" + id + "/seat");
    }

    /** Looks at the candidate. */
    public static Response look(String person, String id) {
        return as(person).get(HOME + "/releases/" + id + "/candidate");
    }

    /** Gives a verdict. */
    public static Response verdict(String person, String id, String verdict) {
        return as(person)
                .contentType(ContentType.JSON)
                .body(Map.of("verdict", verdict, "reason", "as " + person + " sees it"))
                .post(HOME + "/releases/" + id + "/verdicts");
    }

    /** Lets Anna, who declared it, and Mia look and approve. */
    public static String released(String name, Map<String, Object> table) {
        String id = declared("anna", name, table);
        seat("mia", id).then().statusCode(200);
        for (String person : List.of("anna", "mia")) {
            look(person, id).then().statusCode(200);
            verdict(person, id, "APPROVE").then().statusCode(200);
        }
        return id;
    }

    /** Reads released tables. */
    public static Response tables(String person, String id) {
        return as(person).get(HOME + "/releases/" + id + "/tables");
    }

    /** Returns status and number of each cell of a table by its codes, in whatever order its dimensions stand. */
    public static Map<List<String>, String> cells(Response answer, int table) {
        answer.then().statusCode(200);
        return answer.jsonPath().<Map<String, Object>>getList("tables[" + table + "].cells").stream()
                .collect(Collectors.toMap(
                        c -> sorted((List<?>) c.get("codes")), c -> c.get("status") + " " + c.get("value")));
    }

    private static List<String> sorted(List<?> codes) {
        return codes.stream().map(String::valueOf).sorted().toList();
    }
}
