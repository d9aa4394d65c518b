package nl.samentel.hub.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import nl.samentel.hub.testing.DeskData;
import org.junit.jupiter.api.Test;

/** What an analyst does at the screens, from log-in to the answer. */
@QuarkusTest
class AnalystDeskTest extends DeskSession {
    @Test
    void anAnalystAsksForATable() {
        Instant since = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        openDatalab("VTF", "GEM");
        DeskData.freeze();
        Page page = logIn("anna", "/desk", "nl-NL", ColorScheme.LIGHT);
        look(page, "analyst-home");

        page.locator("a.button").first().click();
        look(page, "analyst-questions");
        page.locator("a[href$='/questions/M1']").click();
        look(page, "analyst-builder");
        page.locator("input[value=year]").check();
        page.locator("#purpose").fill("proef <b>x</b>");
        page.locator("form button").click();

        assertThat(page).hasURL(Pattern.compile(".*/answers/[0-9a-f-]{36}"));
        assertThat(page.locator("#numbers")).isVisible();
        look(page, "analyst-answer");
        String numbers = page.locator("#numbers").innerText();
        page.reload();
        assertThat(page.locator("#numbers"))
                .hasText(
                        numbers,
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                                .setUseInnerText(true));
        assertThat(log("action=COUNT&actor=anna&limit=5&from=" + since))
                .singleElement()
                .satisfies(entry -> assertThat(entry).containsEntry("purpose", "proef <b>x</b>"));
    }

    @Test
    void asksNothingAnewWhenSomebodyGoesBackOrTheSessionIsOver() {
        openDatalab("VTF", "GEM");
        DeskData.freeze();
        Page page = logIn("anna", "/desk/analyst/nop-2019-2023/questions/M1", "nl-NL", ColorScheme.LIGHT);
        Instant since = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        page.locator("input[value=year]").check();
        page.locator("#purpose").fill("terug");
        page.locator("form button").click();
        assertThat(page.locator("#numbers")).isVisible();
        page.goBack();
        page.goForward();
        assertThat(page.locator("#numbers")).isVisible();
        assertThat(log("action=COUNT&actor=anna&outcome=DONE&from=" + since)).hasSize(1);

        page.goBack();
        page.locator("#purpose").fill("zonder sessie");
        page.context().clearCookies();
        page.locator("form button").click();
        assertThat(page.locator("#username")).isVisible();
        assertThat(log("action=COUNT&actor=anna&outcome=DONE&from=" + since)).hasSize(1);
    }
}
