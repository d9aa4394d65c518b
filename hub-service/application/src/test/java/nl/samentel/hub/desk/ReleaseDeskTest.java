package nl.samentel.hub.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.samentel.hub.testing.Callers.log;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.samentel.hub.testing.DeskData;
import nl.samentel.hub.testing.Releasing;
import org.junit.jupiter.api.Test;

/** Two people release official tables in two browsers, each blind for the other's verdict. */
@QuarkusTest
class ReleaseDeskTest extends DeskSession {
    private static final String HOME = "/desk/releases/nop-2019-2023";

    @Test
    void twoPeopleReleaseTablesEachBlindForTheOther() {
        Releasing.deliver("M1", "M3");
        DeskData.freezeAgain();
        Instant since = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Page anna = logIn("anna", HOME, "nl-NL", ColorScheme.LIGHT);
        look(anna, "release-declare");
        Locator form = anna.locator("form:has(input[value=M1])");
        form.locator("input[value=year]").check();
        form.locator("input[name=name]").fill("jaarcijfers 2026");
        form.locator("input[name=purpose]").fill("publicatie");
        form.locator("button").click();
        String address = anna.url();
        Releasing.awaitEnd(address.substring(address.lastIndexOf('/') + 1));

        Page mia = logIn("mia", address.substring(home().length()), "en-GB", ColorScheme.DARK);
        look(mia, "release-review");
        mia.locator("form[action$='/seat'] button").click();
        approve(mia);
        assertThat(mia.locator("main")).containsText("It waits for the other.");
        anna.navigate(address);
        assertThat(anna.locator("main")).not().containsText("Beide oordelen");
        assertThat(anna.locator("main")).not().containsText("mia");
        approve(anna);
        assertThat(anna.locator(".lead")).containsText("vrijgegeven");

        mia.navigate(address);
        assertThat(mia.locator("tbody")).containsText("anna");
        look(mia, "release-done");
        mia.locator("a[href$='/tables']").click();
        assertThat(mia.locator("table")).isVisible();
        look(mia, "release-tables");
        assertThat(log("action=RELEASE_DECIDE&from=" + since)).hasSize(1);
    }

    private static void approve(Page page) {
        page.locator("a[href$='/candidate']").click();
        assertThat(page.locator("table")).isVisible();
        page.locator("main a.button").click();
        page.locator("input[value=APPROVE]").check();
        page.locator("#reason").fill("nobody can be told");
        page.locator("form[action$='/verdicts'] button").click();
    }
}
