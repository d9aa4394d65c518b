package nl.samentel.hub.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import nl.samentel.hub.testing.DeskData;
import nl.samentel.hub.testing.HubTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each user does at the screens, from log-in to result. */
@QuarkusTest
class DeskTest extends HubTest {
    @TestHTTPResource("/")
    URI address;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open("http://127.0.0.1:" + address.getPort());
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private void look(Page page, String name) {
        browser.picture(page, name);
        assertThat(Browser.barriers(page)).as("barriers of " + name).isEmpty();
        assertThat(browser.complaints()).as("complaints of " + name).isEmpty();
    }

    @Test
    void anAnalystAsksForATable() {
        Instant since = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        openDatalab("VTF", "GEM");
        DeskData.freeze();
        Page page = browser.logIn("anna", "/desk", "nl-NL", ColorScheme.LIGHT);
        look(page, "analyst-home");

        page.locator("a.button").first().click();
        look(page, "analyst-questions");
        page.locator("a[href$='/questions/M1']").click();
        page.locator("input[value=year]").check();
        look(page, "analyst-builder");
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
    void anAuditorSearchesTheLogAndProvesAnEntry() {
        openDatalab("VTF", "GEM");
        Page page = browser.logIn("aart", "/desk/auditor", "en-GB", ColorScheme.DARK);
        look(page, "auditor-log");

        page.locator("#action").selectOption("DATALAB_CREATE");
        page.locator("form button").click();
        assertThat(page).hasURL(Pattern.compile(".*/desk/auditor\\?action=DATALAB_CREATE$"));
        Locator place = page.locator("td a[href*='/desk/auditor/log/']").first();
        place.click();
        assertThat(page.locator(".proof")).containsText("c2sp.org/tlog-proof@v1");
        look(page, "auditor-proof");
        page.goBack();
        assertThat(page.locator("#action")).hasValue("DATALAB_CREATE");

        page.locator("nav a[href='/desk/auditor/watch']").click();
        look(page, "auditor-watch");
        assertThat(log("action=AUDIT_READ&actor=aart&limit=5")).isNotEmpty();
    }

    @Test
    void aManagerSeesWhatIsDoneAndWhatComesNext() {
        openDatalab("VTF", "GEM");
        Page page = browser.logIn("mia", "/desk/manager/nop-2019-2023", "nl-NL", ColorScheme.LIGHT);

        assertThat(page.locator(".line li.done").last()).containsText("Gegevens verzamelen");
        look(page, "manager");
    }

    @Test
    void aStewardSeesTheUsesOfOwnDataAlone() {
        openDatalab("VTF", "GEM");
        DeskData.freeze();
        Page page = browser.logIn("sofie", "/desk/steward/nop-2019-2023", "nl-NL", ColorScheme.DARK);

        assertThat(page.locator("tbody")).containsText("DELIVERY_SEAL");
        look(page, "steward-uses");
    }

    @Test
    void tellsWhoMayNotAndLogsIt() {
        openDatalab("VTF", "GEM");
        Page page = browser.logIn("anna", "/desk/auditor", "nl-NL", ColorScheme.LIGHT);

        assertThat(page.locator("[role=alert]")).containsText("forbidden");
        browser.complaints().clear();
        look(page, "problem");
        assertThat(log("outcome=REFUSED&actor=anna&limit=5")).isNotEmpty();
    }
}
