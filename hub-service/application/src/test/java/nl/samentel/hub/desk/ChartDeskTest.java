package nl.samentel.hub.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import nl.samentel.hub.testing.AnalystData;
import org.junit.jupiter.api.Test;

/** Each way to draw an answer: looked at in both languages and themes, with the same in words. */
@QuarkusTest
class ChartDeskTest extends AnalystPages {
    @Test
    void drawsTimesAsLinesAndAreasAsTilesBarsAndFunnel() {
        AnalystData.open();
        Page page = analyst("");

        ask(page, "M1", "", List.of("year"));
        assertThat(page.locator("count-chart svg")).isVisible();
        assertThat(page.locator(".says")).containsText("geen daling");
        look(page, "chart-lines");
        drawAs(page, "staven, per 100.000");
        assertThat(page.locator(".says")).containsText("inwoners op 1 januari 2021");
        look(page, "chart-bars-of-time");

        ask(page, "M1", "", List.of("quarter", "report_type"));
        look(page, "chart-lines-of-types");

        ask(page, "M2", "year=2022", List.of("pc4"));
        assertThat(page.locator(".tabs a[aria-current]")).hasText("tegelkaart, per 100.000");
        assertThat(page.locator(".tile")).hasCount(15);
        assertThat(page.locator(".says")).containsText("Niet op volgorde te zetten");
        look(page, "chart-tiles");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".tabs").first()).isHidden();
        assertThat(page.locator(".map")).isVisible();
        browser().picture(page, "chart-tiles-in-print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        drawAs(page, "staven");
        look(page, "chart-bars-of-areas");
        drawAs(page, "trechter, per 100.000");
        assertThat(page.locator("funnel-chart svg")).isVisible();
        assertThat(page.locator("#areas tr[data-code='8308'] td").last()).containsText("hoger dan het geheel");
        assertThat(page.locator("#areas tr[data-code='8316'] td").last()).hasText("niet anders dan het geheel");
        look(page, "chart-funnel");

        ask(page, "M2", "", List.of("area", "year"));
        drawAs(page, "tegelkaart, per 100.000");
        assertThat(page.locator(".map")).hasCount(5);
        look(page, "chart-tiles-of-years");

        ask(page, "M6", "year=2021", List.of("nature_primary"));
        look(page, "chart-bars");
        ask(page, "M2", "", List.of("pc4", "year", "report_type"));
        assertThat(page.locator("count-chart")).hasCount(0);
        look(page, "chart-none");
    }
}
