package nl.samentel.hub.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.openDatalab;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.samentel.hub.question.rest.Bilingual;
import nl.samentel.hub.question.rest.QuestionAnswer.DimensionAnswer;
import nl.samentel.hub.testing.DeskData;
import org.junit.jupiter.api.Test;

/** What a table of 10,000 made-up cells costs the hub and a browser; it prints, and asserts no time. */
@QuarkusTest
class LargeTableTest extends AnalystPages {
    private static final int ROUNDS = 5;

    @Inject
    @Location("desk/answer")
    Template template;

    private static DimensionAnswer codes(String id, int count) {
        return CountGridTest.dimension(
                id,
                null,
                List.of(),
                IntStream.range(0, count).mapToObj(i -> id + i).toArray(String[]::new));
    }

    private static Map<String, Object> answer() {
        return as("anna")
                .contentType(ContentType.JSON)
                .body(Map.of("question", "M1", "dimensions", List.of("year"), "purpose", "maat"))
                .post(HOME + "/counts")
                .jsonPath()
                .getMap("$");
    }

    private String rendered(Map<String, Object> answer) {
        List<DimensionAnswer> dimensions = List.of(codes("a", 50), codes("b", 20), codes("c", 10));
        CountGrid grid =
                CountGrid.of(dimensions, CountGridTest.cells(dimensions), new Bilingual("melding", "report"), true);
        DeskTexts texts = new DeskTexts(DeskLanguage.NL);
        return template.data("t", texts)
                .data("title", "Antwoord")
                .data("who", "anna")
                .data("session", true)
                .data("auditor", false)
                .data("here", "/desk")
                .data("datalab", "nop-2019-2023")
                .data("answer", answer)
                .data("filter", "")
                .data("figure", null)
                .data("coarser", false)
                .data("newer", false)
                .data("others", List.of())
                .data("snapshots", Map.of())
                .data("grid", grid)
                .data("rateWords", texts.with("chart.per", 100_000))
                .data("marks", new CellMarks(List.of()))
                .data("chart", new ChartPart(List.of(), null, "count", List.of(), List.of(), null, null, -1))
                .render();
    }

    @Test
    void showsTenThousandCells() {
        openDatalab("VTF", "GEM");
        DeskData.freeze();
        Page page = analyst("");
        Map<String, Object> answer = answer();
        String html = "";
        long took = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            html = rendered(answer);
            took = System.nanoTime() - start;
        }
        String body = html;
        page.route(
                "**/answers/large",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(body)));
        page.navigate(home() + LAB + "/answers/large");
        assertThat(page.locator("#numbers td")).hasCount(10_000);
        Object shown = page.evaluate("() => { const n = performance.getEntriesByType('navigation')[0];"
                + " return Math.round(n.domInteractive) + ' ms to parse, ' + Math.round(n.loadEventEnd) + ' ms to load, '"
                + " + Math.round(n.domContentLoadedEventEnd - n.domInteractive) + ' ms of scripts'; }");
        System.out.printf(
                "10,000 cells: %d kB of page, %d ms to make, %s%n",
                html.getBytes(StandardCharsets.UTF_8).length / 1000, took / 1_000_000, shown);
    }
}
