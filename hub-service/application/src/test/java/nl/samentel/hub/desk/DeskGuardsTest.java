package nl.samentel.hub.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the screens refuse, and to whom. */
@QuarkusTest
class DeskGuardsTest extends DeskSession {
    @Test
    void takesNoFormOfAnotherSiteAndLeadsToNone() {
        openDatalab("VTF", "GEM");
        Page page = logIn("anna", "/desk", "nl-NL", ColorScheme.LIGHT);
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
    void tellsWhoMayNotAndLogsIt() {
        openDatalab("VTF", "GEM");
        Page page = logIn("anna", "/desk/auditor", "nl-NL", ColorScheme.LIGHT);

        assertThat(page.locator("[role=alert]")).containsText("forbidden");
        assertThat(page.locator("form[action='/desk/out'] button")).isVisible();
        complaints().clear();
        lookOnce(page, "problem");
        Instant since = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        page.navigate(home() + "/desk/manager/nop-2019-2023");
        assertThat(log("outcome=REFUSED&actor=anna&datalab=nop-2019-2023&action=DATALAB_READ&from=" + since))
                .hasSize(1);
    }

    @Test
    void logsOutByAFormOfItsOwnAlone() {
        openDatalab("VTF", "GEM");
        Page page = logIn("anna", "/desk", "nl-NL", ColorScheme.LIGHT);
        page.navigate(home() + "/desk/out");
        assertThat(page.locator("h1")).hasText("Overzicht");
        APIResponse elsewhere = page.context()
                .request()
                .post(
                        home() + "/desk/out",
                        RequestOptions.create()
                                .setMaxRedirects(0)
                                .setHeader("Sec-Fetch-Site", "cross-site")
                                .setForm(FormData.create()));
        assertThat(elsewhere.status()).isEqualTo(303);
        page.reload();
        assertThat(page.locator("h1")).hasText("Overzicht");

        browser().forget("anna");
        page.locator("form[action='/desk/out'] button").click();
        assertThat(page.locator("#username")).isVisible();
        page.navigate(home() + "/desk");
        assertThat(page.locator("#username")).isVisible();
    }
}
