package nl.samentel.hub.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.samentel.hub.testing.Ceremony;
import nl.samentel.hub.testing.DeskData;
import org.junit.jupiter.api.Test;

/** What a manager sees and does at the screens: gates, agreement, what is missing. */
@QuarkusTest
class ManagerDeskTest extends DeskSession {
    private static final String HOME = "/desk/manager/nop-2019-2023";

    @Test
    void aManagerSeesWhatIsDoneByWhomAndWhatComesNext() {
        openDatalab("VTF", "GEM");
        Page page = logIn("mia", HOME, "nl-NL", ColorScheme.LIGHT);

        assertThat(page.locator(".line li.done").last()).containsText("Gegevens verzamelen");
        assertThat(page.locator(".line li.done").last()).containsText("door mia");
        assertThat(page.locator("section.note")).containsText("Er is nog geen momentopname");
        look(page, "manager");
        page.navigate(home() + HOME + "/agreement");
        assertThat(page.locator(".fingerprint"))
                .hasText(Ceremony.newest().digest().spoken());
        look(page, "manager-agreement");
        page.navigate(home() + HOME + "/budget");
        assertThat(page.locator("main")).containsText("met ruis");
        look(page, "manager-budget");
    }

    @Test
    void aManagerSeesWhoHasNotSignedAndPassesAGate() {
        Ceremony ceremony = Ceremony.draft("VTF", "POL").join().toAdvice();
        Ceremony.propose(ceremony.proposal()).then().statusCode(201);
        Page page = logIn("mia", HOME, "en-GB", ColorScheme.LIGHT);
        Locator todo = page.locator("section.note");
        assertThat(todo).containsText("VTF has not signed the agreement yet.");
        assertThat(todo).containsText("POL: permission for police data – missing.");
        look(page, "manager-todo");

        page.locator("a[href$='/gates/AGREEMENTS_SIGNED']").click();
        fill(page);
        page.locator("main form button").click();
        assertThat(page.locator("[role=alert]")).containsText("not-in-force");
        complaints().clear();

        ceremony.sign();
        Instant since = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        page.navigate(home() + HOME + "/gates/AGREEMENTS_SIGNED");
        look(page, "manager-gate");
        fill(page);
        page.locator("main form button").click();
        assertThat(page.locator(".line li.done").last()).containsText("Agreements signed");
        assertThat(page.locator(".line li.done").last()).containsText("by mia");
        assertThat(log("action=DATALAB_GATE&actor=mia&outcome=DONE&from=" + since))
                .hasSize(1);
    }

    private static void fill(Page page) {
        for (Locator field : page.locator("main form textarea").all()) {
            field.fill("as agreed on the trial day");
        }
    }

    @Test
    void asksTwiceBeforeWhatStopsADatalab() {
        openDatalab("VTF", "GEM");
        Page page = logIn("mia", HOME + "/gates/CLOSED", "nl-NL", ColorScheme.DARK);
        look(page, "manager-gate-close");
        fill(page);
        page.locator("main form button").click();
        assertThat(page).hasURL(home() + HOME + "/gates/CLOSED");
        page.evaluate("document.querySelector('input[name=sure]').removeAttribute('required')");
        page.locator("main form button").click();
        assertThat(page.locator("[role=alert]")).containsText("sure:");
        complaints().clear();
        page.navigate(home() + HOME);
        assertThat(page.locator(".lead")).containsText("Gegevens verzamelen");

        page.navigate(home() + HOME + "/gates/CLOSED");
        fill(page);
        page.locator("input[name=sure]").check();
        page.locator("main form button").click();
        assertThat(page.locator(".lead")).containsText("Gesloten");
    }

    @Test
    void aManagerFreezesAndSeesHowWellItWasLinked() {
        openDatalab("VTF", "GEM");
        DeskData.deliver();
        Page page = logIn("mia", HOME + "/gates/FROZEN", "nl-NL", ColorScheme.LIGHT);
        page.locator("#name").fill("proef 1");
        page.locator("main form button").click();
        assertThat(page.locator(".line li.done").filter(new Locator.FilterOptions().setHasText("Gegevens bevroren")))
                .containsText("door mia");
        DeskData.awaitReady();
        page.navigate(home() + HOME + "/linkage");
        assertThat(page.locator("main")).containsText("proef 1");
        look(page, "manager-linkage");
    }
}
