package nl.samentel.hub.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import nl.samentel.hub.testing.AnalystData;
import nl.samentel.hub.testing.DeskData;
import org.junit.jupiter.api.Test;

/** What an analyst does at the screens, from log-in to the answer. */
@QuarkusTest
class AnalystDeskTest extends AnalystPages {
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
        page.locator("main form button").click();

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
        page.locator("main form button").click();
        assertThat(page.locator("#numbers")).isVisible();
        page.goBack();
        page.goForward();
        assertThat(page.locator("#numbers")).isVisible();
        assertThat(log("action=COUNT&actor=anna&outcome=DONE&from=" + since)).hasSize(1);

        page.goBack();
        page.locator("#purpose").fill("zonder sessie");
        page.context().clearCookies();
        page.locator("main form button").click();
        assertThat(page.locator("#username")).isVisible();
        assertThat(log("action=COUNT&actor=anna&outcome=DONE&from=" + since)).hasSize(1);
    }

    @Test
    void saysWhatIsWrongWithAFormAsTheInterfaceDoesAndWhenTheBudgetIsSpent() {
        AnalystData.open(30);
        Page page = analyst("/questions/M1");
        look(page, "analyst-builder-with-linkage");
        APIRequestContext requests = page.context().request();
        for (FormData wrong : List.of(
                FormData.create().set("dimension", "year").set("purpose", " "),
                FormData.create().set("dimension", "Year!").set("purpose", "proef"),
                FormData.create().set("dimension", "year").set("filter", "year").set("purpose", "proef"),
                FormData.create()
                        .set("dimension", "year")
                        .set("filter", "a=b c")
                        .set("purpose", "proef"),
                FormData.create().set("dimension", "year").set("purpose", "x".repeat(301)))) {
            APIResponse refused = requests.post(
                    home() + LAB + "/questions/M1",
                    RequestOptions.create()
                            .setHeader("Sec-Fetch-Site", "same-origin")
                            .setForm(wrong));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text())
                    .contains("invalid-request")
                    .doesNotContain("b c")
                    .doesNotContain("Year!");
        }

        ask(page, "M1", "", List.of("year", "report_type"));
        page.navigate(home() + LAB + "/questions/M1");
        page.locator("input[value=quarter]").check();
        page.locator("#purpose").fill("te veel");
        page.locator("main form button").click();
        assertThat(page.locator("[role=alert]")).containsText("budget-spent");
        assertThat(log("action=COUNT&actor=anna&outcome=REFUSED&limit=1"))
                .singleElement()
                .satisfies(entry -> assertThat(entry).containsEntry("reason", "budget-spent"));
    }

    @Test
    void leadsFromATableThatIsTooFineToTheCoarserOneAndTakesTwoTabs() {
        AnalystData.open();
        Page page = analyst("");
        ask(page, "M2", "report_type=FIRST", List.of("pc4", "year"));
        Page other = page.context().newPage();
        ask(other, "M1", "", List.of("quarter"));

        page.locator(".note a.button").first().click();
        assertThat(page.locator("input[name=dimension]:checked")).not().hasCount(0);
        assertThat(page.locator("#filter")).hasValue("report_type=FIRST");
        page.locator("#purpose").fill("grover");
        page.locator("main form button").click();
        assertThat(page.locator("#numbers")).isVisible();
        other.reload();
        assertThat(other.locator("#numbers tbody tr")).hasCount(18);
    }
}
