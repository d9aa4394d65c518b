package nl.samentel.hub.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What a manager sees at the screens. */
@QuarkusTest
class ManagerDeskTest extends DeskSession {
    @Test
    void aManagerSeesWhatIsDoneAndWhatComesNext() {
        openDatalab("VTF", "GEM");
        Page page = logIn("mia", "/desk/manager/nop-2019-2023", "nl-NL", ColorScheme.LIGHT);

        assertThat(page.locator(".line li.done").last()).containsText("Gegevens verzamelen");
        look(page, "manager");
    }
}
