package nl.samentel.hub.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.samentel.hub.testing.Callers;
import nl.samentel.hub.testing.Ceremony;
import nl.samentel.hub.testing.InquiryCeremony;
import nl.samentel.schema.admission.LoginKey;
import org.junit.jupiter.api.Test;

/** A manager compares fingerprints, lets partners in and out, records permissions, and sees whether the data suffice. */
@QuarkusTest
class PartnerDeskTest extends DeskSession {
    private static final String HOME = "/desk/manager/nop-2019-2023";
    /** Public key of the test vector of RFC 8032. */
    private static final String KEY = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

    @Test
    void letsAPartnerInAfterItsFingerprintWasCompared() {
        openDatalab("VTF", "POL");
        Instant since = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Page page = logIn("mia", HOME + "/partners", "nl-NL", ColorScheme.LIGHT);
        look(page, "manager-partners");
        String spoken = new LoginKey(KEY).fingerprint();
        page.locator("#request")
                .fill("{\"datalab\":\"nop-2019-2023\",\"partner\":\"VTF\",\"role\":\"VTF\",\"key\":{\"kty\":\"OKP\","
                        + "\"crv\":\"Ed25519\",\"x\":\"" + KEY + "\"},\"fingerprint\":\"" + spoken + "\"}");
        page.locator("form[action$='/partners/request'] button").click();
        assertThat(page.locator(".fingerprint")).hasText(spoken);
        assertThat(log("action=PARTNER_ADMIT&from=" + since)).isEmpty();
        lookOnce(page, "manager-compare");
        page.locator("input[name=sure]").check();
        page.locator("main form button").click();
        assertThat(page.locator("table").nth(1)).containsText(spoken);
        assertThat(page.locator("table").nth(1)).containsText("toegelaten");
        assertThat(log("action=PARTNER_ADMIT&actor=mia&from=" + since)).isNotEmpty();

        page.locator("table details summary").click();
        page.locator("table details input[name=sure]").check();
        page.locator("table details button").click();
        assertThat(page.locator("table").nth(1)).containsText("buitengesloten");
    }

    @Test
    void refusesARequestThatIsNoneWithoutRepeatingIt() {
        openDatalab("VTF", "POL");
        Page page = logIn("mia", HOME + "/partners", "nl-NL", ColorScheme.LIGHT);
        page.locator("#request").fill("{\"secret\": 4711}");
        page.locator("form[action$='/partners/request'] button").click();

        assertThat(page.locator("[role=alert]")).containsText("request:");
        assertThat(page.locator("[role=alert]")).not().containsText("4711");
    }

    @Test
    void recordsAPermission() {
        Ceremony.draft("VTF", "POL").join().toAdvice();
        Page page = logIn("mia", HOME + "/partners", "nl-NL", ColorScheme.LIGHT);
        page.locator("details.box > summary").click();
        page.locator("#partner").selectOption("POL");
        page.locator("#kind").selectOption("POLICE");
        page.locator("#issuer").fill("minister");
        page.locator("#reference").fill("2026-7");
        page.locator("#from").fill("2026-01-01");
        page.locator("#until").fill("2099-01-01");
        page.locator("form[action$='/permissions'] button").click();

        assertThat(page.locator("main")).containsText("2026-7");
        assertThat(as("mia").get(Callers.HOME + "/permissions").jsonPath().getList("reference"))
                .isEqualTo(java.util.List.of("2026-7"));
    }

    @Test
    void showsWhetherTheDataSuffice() {
        Ceremony.draft("GEM", "VTF").join().pass("QUESTIONS_FIXED");
        Page page = logIn("mia", HOME + "/sufficiency", "nl-NL", ColorScheme.LIGHT);
        assertThat(page.locator("main")).containsText("Er is nog geen vooronderzoek.");
        InquiryCeremony.signed();
        InquiryCeremony.send("VTF", InquiryCeremony.profile("VTF")).then().statusCode(204);
        page.reload();

        assertThat(page.locator("tbody tr")).containsText("M3");
        assertThat(page.locator("tbody tr")).containsText("GEM heeft zijn profiel niet gestuurd");
        look(page, "manager-sufficiency");
    }
}
