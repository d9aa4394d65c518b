package nl.samentel.connector.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import nl.samentel.connector.Program;
import nl.samentel.connector.delivery.Steward;
import nl.samentel.connector.hub.FakeHub;
import nl.samentel.testsupport.browser.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page in both languages and both themes: nobody stumbles, nothing is blocked, and a picture is kept. */
class DeskLooksTest {
    @TempDir
    Path folder;

    private final FakeHub hub = FakeHub.start();
    private final CountDownLatch halfway = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private Chromium browser;
    private Steward steward;
    private OpenDesk desk;

    @BeforeEach
    void deliverOnce() {
        browser = Chromium.open();
        steward = Steward.of(folder, hub);
        uses();
        Program.Result before = steward.run(steward.deliver(steward.extract(40), "--yes"));
        assertThat(before.exit()).as(before.all()).isZero();
        desk = OpenDesk.of(steward.home);
    }

    @AfterEach
    void stop() {
        go.countDown();
        if (desk != null) {
            desk.close();
        }
        if (browser != null) {
            browser.close();
        }
        hub.close();
    }

    /** Looks at a page in every language and theme; what is folded is looked at too, after the picture. */
    private void look(Page page, String path, String name) {
        for (String language : List.of("nl", "en")) {
            page.navigate(desk.url("/language?to=" + language + "&back=" + path));
            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertThat(page.locator("[hx-trigger=load] .quiet").filter(waiting()))
                    .hasCount(0);
            for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
                String full =
                        "desk-" + name + "-" + language + "-" + theme.name().toLowerCase(Locale.ROOT);
                browser.picture(page, full);
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
                assertThat(Chromium.barriers(page)).as("barriers of " + full).isEmpty();
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = false)");
            }
        }
        assertThat(browser.complaints()).as("complaints of " + name).isEmpty();
    }

    private static Locator.FilterOptions waiting() {
        return new Locator.FilterOptions().setHasText(" ...");
    }

    private Page enter() {
        Page page = browser.window("nl-NL", ColorScheme.LIGHT);
        page.navigate(desk.address());
        assertThat(page).hasURL(desk.url("/"));
        return page;
    }

    private void bring(Page page, Path file) {
        page.navigate(desk.url("/file"));
        page.locator("#choose").setInputFiles(file);
        assertThat(page.locator("tbody tr")).hasCount(1);
    }

    @Test
    void nobodyStumblesOnAnyPage() {
        Page page = enter();
        look(page, "/", "1-home");
        look(page, "/check", "2-nothing-yet");
        bring(page, steward.extractWithAWrongDate());
        look(page, "/file", "3-files");
        look(page, "/file/1", "4-file");
        page.navigate(desk.url("/check"));
        page.locator("form[action$='/check'] button").click();
        assertThat(page.locator("[role=status]")).isVisible();
        look(page, "/check", "5-check");
        look(page, "/preview", "6-preview");
        look(page, "/inquiry", "7-inquiry-none");
        look(page, "/agreement", "8-agreement");
        look(page, "/past", "past");
        look(page, "/uses", "uses");
    }

    @Test
    void nobodyStumblesOnTheWayOfADelivery() throws InterruptedException {
        Page page = enter();
        bring(page, steward.extract(25));
        hub.before = this::holdTheFourthBatch;

        look(page, "/deliver", "9-a-start");
        page.locator("#from").fill("2022-01-01");
        page.locator("#to").fill("2023-01-01");
        page.locator("form[action$='/deliver'] button").click();
        assertThat(page.locator("#asked")).isVisible();
        look(page, "/deliver", "9-b-shrinks");
        page.locator("button[value=yes]").click();
        halfway.await();
        assertThat(page.locator("form[action$='/run/pause'] button")).isVisible();
        look(page, "/deliver", "9-c-sending");
        page.locator("form[action$='/run/pause'] button").click();
        go.countDown();
        assertThat(page.locator("form[action$='/deliver'] button")).isVisible();
        look(page, "/deliver", "9-d-paused");
        look(page, "/", "9-e-home-open");
        page.navigate(desk.url("/deliver"));
        page.locator("form[action$='/deliver'] button").click();
        assertThat(page.locator(".good code")).isVisible();
        look(page, "/deliver", "9-f-done");
    }

    private int holdTheFourthBatch(String request) {
        if (request.endsWith("/batches/3") && go.getCount() > 0) {
            halfway.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return 0;
    }

    private void uses() {
        ArrayNode entries = (ArrayNode) hub.uses.path("entries");
        entries.addObject()
                .put("at", "2026-11-24T12:00:00Z")
                .put("action", "COUNT")
                .put("outcome", "DONE")
                .put("actor", "anna")
                .put("question", "M1")
                .put("purpose", "proef <b>x</b>");
        entries.addObject()
                .put("at", "2026-11-23T12:00:00Z")
                .put("action", "DELIVERY_SEAL")
                .put("outcome", "DONE")
                .put("actor", "connector-vtf");
    }

    @Test
    void whoeverIsKeptOutReadsWhy() {
        enter();
        Page stranger = browser.window("nl-NL", ColorScheme.LIGHT);
        stranger.navigate(desk.address());
        assertThat(stranger.locator("[role=alert]")).containsText("werkte één keer");
        browser.picture(stranger, "desk-kept-out");
        assertThat(Chromium.barriers(stranger)).isEmpty();
        assertThat(browser.complaints()).allMatch(text -> text.contains("403"));
    }
}
