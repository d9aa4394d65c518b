package nl.samentel.hub.desk;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.hub.testing.DeskData;
import org.junit.jupiter.api.Test;

/** Scripts and styles come compressed; pages and answers of the interface do not, so that no length tells what is secret in them. */
@QuarkusTest
class PageWeightTest extends AnalystPages {
    @Test
    void compressesWhatIsTheSameForEverybodyAndNothingElse() {
        openDatalab("VTF", "GEM");
        DeskData.freeze();
        Page page = analyst("");
        List<Response> fetched = new ArrayList<>();
        page.onResponse(fetched::add);
        ask(page, "M1", "", List.of("year"));
        PlaywrightAssertions.assertThat(page.locator("count-chart svg")).isVisible();

        assertThat(fetched).anyMatch(r -> r.url().contains("/static/bundle/chart"));
        for (Response response : fetched) {
            String encoding = response.headerValue("content-encoding");
            if (response.url().contains("/static/bundle/")) {
                assertThat(encoding).as(response.url()).isEqualTo("gzip");
            } else {
                assertThat(encoding).as(response.url()).isNotEqualTo("gzip");
            }
        }
        assertThat(as("anna")
                        .header("Accept-Encoding", "gzip")
                        .get(HOME + "/questions")
                        .header("Content-Encoding"))
                .isNotEqualTo("gzip");
        System.out.println(page.evaluate("() => performance.getEntriesByType('resource').concat("
                + "performance.getEntriesByType('navigation')).map(e => e.name.split('/').pop() + ' '"
                + " + Math.round(e.encodedBodySize / 100) / 10 + ' of ' + Math.round(e.decodedBodySize / 100) / 10 + ' kB')"
                + ".join('; ')"));
    }
}
