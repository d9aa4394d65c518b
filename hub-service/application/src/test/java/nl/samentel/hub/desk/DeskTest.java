package nl.samentel.hub.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.samentel.hub.testing.DeskData;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.testsupport.browser.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each user does at the screens, from log-in to result. */
@QuarkusTest
class DeskTest extends HubTest {
    @TestHTTPResource("/")
    URI address;

    private Browser browser;
    private LoggedIn people;

    @BeforeEach
    void open() {
        browser = Browser.open();
        people = new LoggedIn(browser, home());
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private String home() {
        return "http://127.0.0.1:" + address.getPort();
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
        Page page = people.as("anna", "/desk", "nl-NL", ColorScheme.LIGHT);
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
    void asksNothingAnewWhenSomebodyGoesBackOrTheSessionIsOver() {
        openDatalab("VTF", "GEM");
        DeskData.freeze();
        Page page = people.as("anna", "/desk/analyst/nop-2019-2023/questions/M1", "nl-NL", ColorScheme.LIGHT);
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

    @Test
    void takesNoFormOfAnotherSiteAndLeadsToNone() {
        openDatalab("VTF", "GEM");
        Page page = people.as("anna", "/desk", "nl-NL", ColorScheme.LIGHT);
        APIRequestContext requests = page.context().request();
        String form = home() + "/desk/analyst/nop-2019-2023/questions/M1";

        APIResponse refused = requests.post(
                form,
                RequestOptions.create()
                        .setHeader("Sec-Fetch-Site", "cross-site")
                        .setForm(FormData.create().set("purpose", "list")));
        assertThat(refused.status()).isEqualTo(403);
        APIResponse none = requests.post(
                form, RequestOptions.create().setForm(FormData.create().set("purpose", "list")));
        assertThat(none.status()).isEqualTo(403);
        for (String away : List.of("//evil.example/desk", "https://evil.example/desk", "/deskx", "/desk/%zz", "x")) {
            APIResponse led = requests.get(
                    home() + "/desk/language?to=en&back=" + URLEncoder.encode(away, StandardCharsets.UTF_8),
                    RequestOptions.create().setMaxRedirects(0));
            assertThat(led.headers().get("location")).as(away).endsWith("/desk");
        }
        APIResponse headers = requests.get(home() + "/desk/nothing");
        assertThat(headers.status()).isEqualTo(404);
        assertThat(headers.headers())
                .containsEntry("cache-control", "no-store")
                .hasEntrySatisfying(
                        "content-security-policy",
                        policy -> assertThat(policy)
                                .contains("default-src 'none'")
                                .doesNotContain("unsafe"));
        // The language that was chosen above lasts.
        assertThat(headers.text()).contains("This does not exist");
    }

    @Test
    void keepsFiltersInTheAddressAndShowsTextAsText() {
        openDatalab("VTF", "GEM");
        DeskData.freeze();
        as("anna")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "question",
                        "M1",
                        "dimensions",
                        List.of("year"),
                        "purpose",
                        "<b class='evil'>x</b><script>1</script>"))
                .post(HOME + "/counts")
                .then()
                .statusCode(200);
        Page page = people.as("aart", "/desk/auditor?action=COUNT", "nl-NL", ColorScheme.LIGHT);
        page.locator("summary").first().click();
        assertThat(page.locator("tbody tr").first()).containsText("<b class='evil'>x</b><script>1</script>");
        assertThat(page.locator(".evil")).hasCount(0);

        page.locator("#from").fill("2019-01-01");
        page.locator("#to").fill("2019-12-31");
        page.locator("form button").click();
        assertThat(page)
                .hasURL(Pattern.compile(
                        ".*\\?action=COUNT&from=2018-12-31T23%3A00%3A00Z&to=2019-12-31T23%3A00%3A00Z$"));
        assertThat(page.locator("#to")).hasValue("2019-12-31");
        page.navigate(home() + "/desk/auditor?actor=2026-01-01");
        assertThat(page.locator("#actor")).hasValue("2026-01-01");
        page.navigate(home() + "/desk/auditor?from=2026-02-30");
        assertThat(page.locator("[role=alert]")).containsText("from:");
        page.navigate(home() + "/desk/auditor?limit=2");
        Locator rows = page.locator("tbody tr:not(.more)");
        assertThat(rows).hasCount(2);
        page.locator("tr.more a").click();
        assertThat(rows).not().hasCount(2);
        assertThat(browser.complaints()).allMatch(text -> text.contains("422"));
    }

    @Test
    void anAuditorSearchesTheLogAndProvesAnEntry() {
        openDatalab("VTF", "GEM");
        Page page = people.as("aart", "/desk/auditor", "en-GB", ColorScheme.DARK);
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
        Page page = people.as("mia", "/desk/manager/nop-2019-2023", "nl-NL", ColorScheme.LIGHT);

        assertThat(page.locator(".line li.done").last()).containsText("Gegevens verzamelen");
        look(page, "manager");
    }

    @Test
    void aStewardSeesTheUsesOfOwnDataAlone() {
        openDatalab("VTF", "GEM");
        DeskData.freeze();
        Page page = people.as("sofie", "/desk/steward/nop-2019-2023", "nl-NL", ColorScheme.DARK);

        assertThat(page.locator("tbody")).containsText("connector-vtf");
        assertThat(page.locator("tbody")).containsText("DELIVERY_SEAL");
        assertThat(page.locator("tbody")).not().containsText("connector-gem");
        look(page, "steward-uses");
    }

    @Test
    void tellsWhoMayNotAndLogsIt() {
        openDatalab("VTF", "GEM");
        Page page = people.as("anna", "/desk/auditor", "nl-NL", ColorScheme.LIGHT);

        assertThat(page.locator("[role=alert]")).containsText("forbidden");
        assertThat(page.locator("a[href='/desk/out']")).isVisible();
        browser.complaints().clear();
        look(page, "problem");
        Instant since = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        page.navigate(home() + "/desk/manager/nop-2019-2023");
        assertThat(log("outcome=REFUSED&actor=anna&datalab=nop-2019-2023&action=DATALAB_READ&from=" + since))
                .hasSize(1);
    }
}
