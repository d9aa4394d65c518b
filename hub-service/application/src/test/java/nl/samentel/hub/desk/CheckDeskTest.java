package nl.samentel.hub.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Callers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.samentel.schema.check.CheckStatement;
import nl.samentel.schema.signature.VerifyingKey;
import org.junit.jupiter.api.Test;

/** An auditor lets the hub check its log, and takes the statement away. */
@QuarkusTest
class CheckDeskTest extends DeskSession {
    @Test
    void anAuditorLetsTheHubCheckItsLogAndTakesTheStatement() throws Exception {
        openDatalab("VTF", "GEM");
        Instant since = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Page page = logIn("aart", "/desk/auditor/checks", "nl-NL", ColorScheme.LIGHT);
        page.locator("form.filters button").click();
        String address = page.url();
        page.navigate(home() + "/desk/auditor");
        page.navigate(address);
        assertThat(page.locator(".check-passed"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        look(page, "auditor-check");

        Download file =
                page.waitForDownload(() -> page.locator("a[href$='/statement']").click());
        JsonPath described = as("aart").get("/api/v1/log").jsonPath();
        String shard = described.getString("shards[-1].name");
        CheckStatement statement = CheckStatement.verify(
                Files.readAllBytes(file.path()),
                described.getString("shards[-1].origin"),
                new VerifyingKey(described.getString("key")));
        assertThat(statement.from().size()).isLessThan(statement.to().size());
        assertThat(statement.checked()).contains("ROOT", "TILE", "SIGNATURE");
        assertThat(log("action=LOG_CHECK_ASK&actor=aart&limit=5&from=" + since)).hasSize(1);
        assertThat(log("action=LOG_CHECK&actor=hub&limit=1&from=" + since))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry).containsEntry("objectId", address.substring(address.lastIndexOf('/') + 1)));
        page.navigate(home() + "/desk/auditor/checks");
        look(page, "auditor-checks");
        assertThat(problem(as("mia").post("/api/v1/log/" + shard + "/checks"), 403))
                .isEqualTo("forbidden");
        assertThat(problem(as("aart").post("/api/v1/log/1999/checks"), 404)).isEqualTo("not-found");
    }
}
