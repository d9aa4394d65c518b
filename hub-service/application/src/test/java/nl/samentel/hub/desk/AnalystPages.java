package nl.samentel.hub.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;

/** What analysts' tests do at the screens. */
abstract class AnalystPages extends DeskSession {
    static final String LAB = "/desk/analyst/nop-2019-2023";

    /** Logs the analyst in at a page of the datalab. */
    final Page analyst(String path) {
        return logIn("anna", LAB + path, "nl-NL", ColorScheme.LIGHT);
    }

    /** Fills the form and asks. */
    final void ask(Page page, String question, String filter, List<String> dimensions) {
        page.navigate(home() + LAB + "/questions/" + question);
        for (String dimension : dimensions) {
            page.locator("input[value=" + dimension + "]").check();
        }
        page.locator("#filter").selectOption(filter);
        page.locator("#purpose").fill("preventieplan 2027");
        page.locator("main form button").click();
        assertThat(page).hasURL(Pattern.compile(".*/answers/[0-9a-f-]{36}"));
    }

    /** Shows the answer on the page as another chart. */
    final void drawAs(Page page, String chart) {
        page.locator(".tabs a")
                .getByText(chart, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".tabs a[aria-current]")).hasText(chart);
    }
}
