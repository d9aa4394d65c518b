package nl.samentel.hub.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import nl.samentel.hub.testing.HubTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A browser at the screens of the hub under test. */
abstract class DeskSession extends HubTest {
    @TestHTTPResource("/")
    URI address;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open(home());
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    final String home() {
        return "http://127.0.0.1:" + address.getPort();
    }

    final Browser browser() {
        return browser;
    }

    /** Logs somebody in and shows a page. */
    final Page logIn(String person, String path, String language, ColorScheme theme) {
        return browser.logIn(person, path, language, theme);
    }

    final List<String> complaints() {
        return browser.complaints();
    }

    /**
     * Looks at a page in both languages and both themes: a picture of each, nothing in the way of anybody, no complaint of the browser. The page is
     * loaded anew for each, and shows what its address says.
     */
    final void look(Page page, String name) {
        for (String language : List.of("nl", "en")) {
            for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                browser.show(page, language, theme);
                lookOnce(page, name + "-" + language + "-" + theme.name().toLowerCase(Locale.ROOT));
            }
        }
        browser.showAsOpened(page);
    }

    /** Looks at a page as it is, for one that loading anew would change. */
    final void lookOnce(Page page, String name) {
        browser.picture(page, name);
        assertThat(Browser.barriers(page)).as("barriers of " + name).isEmpty();
        assertThat(complaints()).as("complaints of " + name).isEmpty();
    }
}
