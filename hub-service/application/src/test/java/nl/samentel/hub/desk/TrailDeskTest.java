package nl.samentel.hub.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Callers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.samentel.hub.testing.DeskData;
import nl.samentel.schema.proof.LogProof;
import org.junit.jupiter.api.Test;

/** An auditor follows one request, one answer, one analyst and one partner, and takes files away. */
@QuarkusTest
class TrailDeskTest extends DeskSession {
    private static String asked() {
        return as("anna")
                .contentType(ContentType.JSON)
                .body(Map.of("question", "M1", "dimensions", List.of("year"), "purpose", "jaarverslag"))
                .post(HOME + "/counts")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    @Test
    void followsAnAnswerToItsAnalystAndItsPartner() throws Exception {
        openDatalab("VTF", "GEM");
        DeskData.freeze();
        String answer = asked();
        Page page = logIn("aart", "/desk/auditor?action=COUNT&limit=1", "nl-NL", ColorScheme.LIGHT);
        page.waitForCondition(() -> {
            page.reload();
            return page.locator(".place a").count() == 1;
        });
        page.locator(".place a").click();
        assertThat(page.locator("main")).containsText("Het bewijst niet dat waar is wat er staat.");
        assertThat(page.locator("main")).containsText("jaarverslag");
        look(page, "auditor-entry");
        String entry = page.url();
        Download proof =
                page.waitForDownload(() -> page.locator("a[href$='/proof']").click());
        assertThat(LogProof.parse(Files.readAllBytes(proof.path())).index())
                .isEqualTo(Long.parseLong(entry.substring(entry.lastIndexOf('/') + 1)));

        page.locator("a[href*='object=']").click();
        assertThat(page.locator("tbody tr:not(.more)")).hasCount(1);
        page.navigate(entry);
        page.locator("a[href*='trace=']").click();
        assertThat(page.locator("tbody summary")).containsText(new String[] {"Tabel gevraagd"});
        page.navigate(entry);
        page.locator("a[href*='snapshot=']").click();
        assertThat(page.locator("tbody")).containsText("Momentopname gemaakt");

        page.navigate(entry);
        page.locator("a[href*='/analysts/anna']").click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody")).containsText("year");
        assertThat(page.locator(".facts")).containsText("van 2.000 cellen");
        look(page, "auditor-analyst");
        page.locator("tbody a[href*='object=" + answer + "']").click();
        assertThat(page.locator("tbody")).containsText("Tabel gevraagd");

        page.navigate(home() + "/desk/auditor/datalabs/nop-2019-2023");
        look(page, "auditor-datalab");
        page.locator("a[href$='&uses=VTF']").first().click();
        assertThat(page.locator("tbody")).containsText("Tabel gevraagd");
        assertThat(page.locator("tbody")).containsText("Levering afgesloten");
        assertThat(page.locator("[role=note]")).containsText("met de gegevens van VTF");
    }

    @Test
    void takesFilesAwayAndEachIsAnEntry() {
        openDatalab("VTF", "GEM");
        Instant since = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Page page = logIn("aart", "/desk/auditor/take", "nl-NL", ColorScheme.LIGHT);
        look(page, "auditor-take");
        page.locator("#seed").fill("trekking 7");
        page.locator("#number").fill("3");
        Download sample =
                page.waitForDownload(() -> page.locator("form.filters button").click());
        assertThat(sample.suggestedFilename()).matches("sample-\\d{4}\\.csv");
        Download whole = page.waitForDownload(
                () -> page.locator("a[href*='/export/']").last().click());
        assertThat(whole.suggestedFilename()).endsWith(".jsonl");
        page.navigate(home() + "/desk/auditor?outcome=REFUSED");
        Download fhir = page.waitForDownload(
                () -> page.locator("a[href$='format=fhir']").click());
        assertThat(fhir.suggestedFilename()).isEqualTo("log.json");
        assertThat(log("action=LOG_EXPORT&actor=aart&from=" + since)).hasSize(3);
    }

    @Test
    void readsOneEntryOnlyOfDatalabsOfItsOwn() {
        openDatalab("VTF", "GEM");
        assertThat(problem(as("aart").get("/api/v1/audit/entries/2026/999999999"), 404))
                .isEqualTo("not-found");
        assertThat(problem(as("anna").get("/api/v1/audit/entries/2026/0"), 403)).isEqualTo("forbidden");
        assertThat(problem(as("aart").get("/api/v1/audit/entries?trace=x"), 422))
                .isEqualTo("invalid-request");
        assertThat(problem(
                        as("aart")
                                .get("/api/v1/audit/entries?trace=" + "0".repeat(32)
                                        + "&object=7d0c8f2e-5b7e-4a3c-9f63-0c3a4f0f2b11"),
                        422))
                .isEqualTo("invalid-request");
    }

    @Test
    void showsRowsAsCardsOnANarrowScreen() {
        openDatalab("VTF", "GEM");
        Page page = logIn("aart", "/desk/auditor?limit=5", "nl-NL", ColorScheme.LIGHT);
        page.setViewportSize(400, 800);
        Locator first = page.locator("tbody tr").first();
        assertThat(first).isVisible();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(400);
        look(page, "auditor-log-narrow");
        page.locator("tr.more a").click();
        assertThat(page.locator("tbody tr:not(.more)")).not().hasCount(5);
        assertThat(page).hasURL(Pattern.compile(".*limit=5$"));
    }
}
