package nl.samentel.hub.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Ceremony.gate;
import static nl.samentel.hub.testing.Ceremony.record;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import nl.samentel.hub.testing.AnalystData;
import org.junit.jupiter.api.Test;

/** What analysts see of what they were given before, and of newer data. */
@QuarkusTest
class HistoryDeskTest extends AnalystPages {
    @Test
    void listsEarlierAnswersAndTellsWhatChangedInNewerData() {
        Instant since = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        AnalystData.open();
        Page page = analyst("/answers");
        assertThat(page.locator("main")).containsText("nog niets gevraagd");
        ask(page, "M2", "year=2022", List.of("pc4"));
        String first = page.url();
        ask(page, "M1", "", List.of());

        gate("COLLECTING", record("COLLECTING")).then().statusCode(200);
        AnalystData.deliver(190);
        AnalystData.freeze("tweede-levering");
        page.navigate(first);
        assertThat(page.locator(".note")).containsText("nieuwere gegevens");
        page.locator(".note a.button").click();
        assertThat(page.locator("#filter")).hasValue("year=2022");
        page.locator("#purpose").fill("opnieuw");
        page.locator("form button").click();
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
        page.navigate(home() + LAB + "/answers/" + first.substring(first.length() - 36) + "/changes");
        assertThat(page.locator("[role=alert]")).containsText("with:");
        assertThat(log("action=ANSWER_READ&actor=anna&outcome=REFUSED&limit=5&from=" + since))
                .hasSize(1);
    }
}
