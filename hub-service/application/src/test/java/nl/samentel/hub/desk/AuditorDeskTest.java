package nl.samentel.hub.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.samentel.hub.testing.DeskData;
import nl.samentel.hub.transparency.TestWitness;
import nl.samentel.hub.transparency.WatchedLog;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import org.junit.jupiter.api.Test;

/** What an auditor does at the screens, from log-in to the proof of an entry. */
@QuarkusTest
class AuditorDeskTest extends DeskSession {
    @Test
    void anAuditorSearchesTheLogAndProvesAnEntry() {
        openDatalab("VTF", "GEM");
        Page page = logIn("aart", "/desk/auditor", "en-GB", ColorScheme.DARK);
        look(page, "auditor-log");

        page.locator("#action").selectOption("DATALAB_CREATE");
        page.locator("form.filters button").click();
        assertThat(page).hasURL(Pattern.compile(".*/desk/auditor\\?action=DATALAB_CREATE$"));
        assertThat(page.locator(".chips li")).hasText("Action: Datalab started ×");
        assertThat(page.locator("tbody summary").first()).not().containsText("DATALAB_CREATE");
        Locator place = page.locator("td a[href*='/desk/auditor/log/']").first();
        place.click();
        page.getByText("Text of the proof").click();
        assertThat(page.locator(".proof")).containsText("c2sp.org/tlog-proof@v1");
        look(page, "auditor-proof");
        page.goBack();
        assertThat(page.locator("#action")).hasValue("DATALAB_CREATE");

        page.locator("nav a[href='/desk/auditor/watch']").click();
        look(page, "auditor-watch");
        assertThat(log("action=AUDIT_READ&actor=aart&limit=5")).isNotEmpty();
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
        Page page = logIn("aart", "/desk/auditor?action=COUNT", "nl-NL", ColorScheme.LIGHT);
        page.locator("tbody summary").first().click();
        assertThat(page.locator("tbody tr").first()).containsText("<b class='evil'>x</b><script>1</script>");
        assertThat(page.locator(".evil")).hasCount(0);

        page.locator("#from").fill("2019-01-01");
        page.locator("#to").fill("2019-12-31");
        page.locator("form.filters button").click();
        assertThat(page)
                .hasURL(Pattern.compile(
                        ".*\\?action=COUNT&from=2018-12-31T23%3A00%3A00Z&to=2019-12-31T23%3A00%3A00Z$"));
        assertThat(page.locator("#to")).hasValue("2019-12-31");
        page.navigate(home() + "/desk/auditor?actor=2026-01-01");
        assertThat(page.locator("#actor")).hasValue("2026-01-01");
        page.navigate(home() + "/desk/auditor?from=2026-02-30");
        assertThat(page.locator("[role=alert]")).containsText("from:");
        page.navigate(home() + "/desk/auditor?actor=&limit=2");
        assertThat(page).hasURL(Pattern.compile(".*\\?limit=2$"));
        Locator rows = page.locator("tbody tr:not(.more)");
        assertThat(rows).hasCount(2);
        page.locator("tr.more a").click();
        assertThat(rows).not().hasCount(2);
        assertThat(complaints()).allMatch(text -> text.contains("422"));
    }

    @Test
    void showsUpToWhereWitnessesSignedAndWhoHasNone() {
        openDatalab("VTF", "POL", "GEM");
        SignedCheckpoint candidate = new WatchedLog().candidate();
        assertThat(TestWitness.register("VTF").cosign(candidate)).isEqualTo(204);
        assertThat(TestWitness.register("POL").cosign(candidate)).isEqualTo(204);
        Page page = logIn("aart", "/desk/auditor/watch", "nl-NL", ColorScheme.LIGHT);

        List<Long> until = as("aart").get("/api/v1/log/witnesses").jsonPath().getList("size", Long.class);
        String size = NumberFormat.getIntegerInstance(Locale.forLanguageTag("nl-NL"))
                .format(candidate.claim().size());
        assertThat(until).containsOnly(candidate.claim().size());
        assertThat(page.locator("table").first()).containsText("2026 / " + size);
        assertThat(page.locator("main")).containsText("Zonder getuige: GEM");
        assertThat(page.locator("main")).containsText("tot regel " + size);
        look(page, "auditor-witnesses");
        page.navigate(home() + "/desk/auditor/watch?shard=1999");
        assertThat(page.locator("[role=alert]")).containsText("not-found");
    }
}
