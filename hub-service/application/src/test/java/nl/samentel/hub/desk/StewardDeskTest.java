package nl.samentel.hub.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import nl.samentel.hub.testing.DeskData;
import org.junit.jupiter.api.Test;

/** What a steward sees at the hub's screens. */
@QuarkusTest
class StewardDeskTest extends DeskSession {
    @Test
    void aStewardSeesTheUsesOfOwnDataAlone() {
        openDatalab("VTF", "GEM");
        DeskData.freeze();
        Page page = logIn("sofie", "/desk/steward/nop-2019-2023", "nl-NL", ColorScheme.DARK);

        assertThat(page.locator("tbody")).containsText("connector-vtf");
        assertThat(page.locator("tbody")).containsText("Levering afgesloten");
        assertThat(page.locator("tbody")).not().containsText("connector-gem");
        look(page, "steward-uses");
    }
}
