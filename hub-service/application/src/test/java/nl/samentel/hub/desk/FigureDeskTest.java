package nl.samentel.hub.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.samentel.hub.testing.Callers.log;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import nl.samentel.hub.testing.AnalystData;
import org.junit.jupiter.api.Test;

/** The figures of the report as ready pages. */
@QuarkusTest
class FigureDeskTest extends AnalystPages {
    @Test
    void asksForAFigureAtOneButtonAndSaysWhatCannotBeShown() {
        Instant since = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        AnalystData.open();
        Page page = analyst("/figures");
        assertThat(page.locator(".card")).hasCount(9);
        look(page, "analyst-figures");
        assertThat(log("action=COUNT&actor=anna&limit=5&from=" + since)).isEmpty();

        page.locator("a[href$='/figures/5']").click();
        look(page, "analyst-figure");
        page.locator("main form button").click();
        assertThat(page).hasURL(Pattern.compile(".*/answers/[0-9a-f-]{36}\\?chart=tiles&by=rate&figure=5$"));
        assertThat(page.locator(".map")).hasCount(1);
        look(page, "analyst-figure-answer");
        assertThat(log("action=COUNT&actor=anna&limit=1"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(String.valueOf(entry.get("purpose"))).startsWith("Figuur 5: Meldingen"));

        for (int number : new int[] {1, 2, 3, 4, 6, 9}) {
            page.navigate(home() + LAB + "/figures/" + number);
            page.locator("main form button").click();
            assertThat(page).hasURL(Pattern.compile(".*figure=" + number + "(&coarser=true)?$"));
            assertThat(page.locator("count-chart svg, .map").first()).isVisible();
            lookOnce(page, "analyst-figure-" + number);
        }
        page.navigate(home() + LAB + "/figures/8");
        assertThat(page.locator(".note")).containsText("M5");
        look(page, "analyst-figure-not-agreed");
        page.navigate(home() + LAB + "/figures/10");
        assertThat(page.locator("[role=alert]")).containsText("figures 1 to 9");
    }
}
