package nl.samentel.hub.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.samentel.hub.testing.Callers.asConnector;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Ceremony.gate;
import static nl.samentel.hub.testing.Ceremony.record;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.samentel.hub.testing.AnalystData;
import nl.samentel.hub.testing.DeskData;
import nl.samentel.hub.testing.Sender;
import org.junit.jupiter.api.Test;

/** What analysts see of what they were given before, and of newer data. */
@QuarkusTest
class HistoryDeskTest extends AnalystPages {
    @Test
    void listsEarlierAnswersAndTellsWhatChangedInNewerData() {
        AnalystData.open();
        Page page = analyst("/answers");
        assertThat(page.locator("main")).containsText("nog niets gevraagd");
        ask(page, "M2", "year=2022", List.of("pc4"));
        String first = page.url();
        ask(page, "M1", "", List.of());

        gate("COLLECTING", record("COLLECTING")).then().statusCode(200);
        Sender second = AnalystData.deliver(190);
        AnalystData.freeze("tweede-levering");
        page.navigate(first);
        assertThat(page.locator(".note")).containsText("nieuwere gegevens");
        page.locator(".note a.button").click();
        assertThat(page.locator("#filter")).hasValue("year=2022");
        page.locator("#purpose").fill("opnieuw");
        page.locator("main form button").click();
        assertThat(page).hasURL(Pattern.compile(".*/answers/[0-9a-f-]{36}"));
        look(page, "analyst-answer-in-other-data");

        page.locator(".note a").first().click();
        assertThat(page.locator("#changes tbody tr").first()).containsText("8302");
        assertThat(page.locator("#changes tbody tr").first().locator("td").last())
                .hasText("meer, en meer dan ruis en koppelingen verklaren");
        look(page, "analyst-changes");

        page.navigate(home() + LAB + "/answers");
        assertThat(page.locator("#history tbody tr")).hasCount(3);
        assertThat(page.locator("#history tbody tr").first()).containsText("opnieuw");
        assertThat(page.locator("#history tbody tr").first()).containsText("tweede-levering");
        assertThat(page.locator("#history tbody tr").last()).containsText("postcodegebied");
        look(page, "analyst-history");
        asConnector("vtf")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "wrong file"))
                .post(second.path() + "/withdrawal")
                .then()
                .statusCode(200);
        page.navigate(home() + LAB + "/answers");
        assertThat(page.locator("#history tbody tr").first()).containsText("niet publiceren");
        assertThat(page.locator("#history tbody tr").last()).containsText("niet publiceren");
        look(page, "analyst-history-withdrawn");
    }

    @Test
    void comparesOnlyWithAnAnswerOfOnesOwnToTheSameTable() {
        Instant since = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        openDatalab("VTF", "GEM");
        DeskData.freeze();
        Page page = analyst("");
        ask(page, "M1", "", List.of("year"));
        String first = page.url();
        ask(page, "M1", "", List.of("quarter"));
        String other = page.url().substring(page.url().length() - 36);

        page.navigate(first + "/changes?with=" + other);
        assertThat(page.locator("[role=alert]")).containsText("with:");
        page.navigate(home() + LAB + "/answers/" + first.substring(first.length() - 36) + "/changes");
        assertThat(page.locator("[role=alert]")).containsText("with:");
        assertThat(log("action=ANSWER_READ&actor=anna&outcome=REFUSED&limit=5&from=" + since))
                .hasSize(2);
    }
}
