package nl.samentel.connector.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import nl.samentel.connector.delivery.Steward;
import nl.samentel.connector.hub.FakeHub;
import nl.samentel.testsupport.browser.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of a steward at the desk, in a real browser. */
class DeskWayTest {
    private static final Charset CHARSET = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    private final FakeHub hub = FakeHub.start();
    private final CountDownLatch halfway = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private Chromium browser;
    private Steward steward;
    private OpenDesk desk;

    @BeforeEach
    void start() {
        browser = Chromium.open();
        steward = Steward.newcomer(folder, hub);
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

    /** Lets the delivery wait in its third batch until the test lets it go on. */
    private void holdTheThirdBatch() {
        hub.before = request -> {
            if (request.endsWith("/batches/2") && go.getCount() > 0) {
                halfway.countDown();
                await(go);
            }
            return 0;
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An extract in which the date of the report has another name. */
    private Path renamed() {
        try {
            Path file = steward.extract(25);
            String text = Files.readString(file, CHARSET).replace("DATUM_MELDING", "Registratie");
            return Files.writeString(file, text, CHARSET);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Page enter(String language, ColorScheme theme) {
        Page page = browser.window(language, theme);
        page.navigate(desk.address());
        assertThat(page).hasURL(desk.url("/"));
        return page;
    }

    @Test
    void fromAFileThatIsCalledDifferentlyToAReceiptAndBack() throws InterruptedException {
        Page page = enter("nl-NL", ColorScheme.LIGHT);
        assertThat(page.locator(".steps li.next")).containsText("Mijn bestand");

        page.locator(".steps li.next a").click();
        page.locator("#choose").setInputFiles(renamed());
        assertThat(page.locator("tbody")).containsText("1 niet gevonden");
        page.locator("tbody a.button").click();
        assertThat(page.locator("tr.lost")).containsText("DATUM_MELDING");
        page.locator("tr.lost select")
                .first()
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Registratie"));
        page.locator("form[action$='/file/mapping'] button").click();
        assertThat(page.locator("[role=status]")).containsText("own-mapping.yaml");
        assertThat(page.locator("tr.lost")).hasCount(0);

        page.locator("a[href$='/check']").last().click();
        page.locator("form[action$='/check'] button").click();
        assertThat(page.locator(".good")).containsText("Dit kan geleverd worden");
        page.locator("main a[href$='/preview']").click();
        assertThat(page.locator(".stays").first()).containsText("Veen");
        assertThat(page.locator(".leaves").first()).not().containsText("Veen");

        page.locator("main a[href$='/agreement']").click();
        page.locator("#read").check();
        page.locator("form[action$='/sign'] button").click();
        assertThat(page.locator("[role=status]")).containsText("Ondertekend. Vingerafdruk");

        deliverWithAPause(page);
        takeBack(page);
    }

    private void deliverWithAPause(Page page) throws InterruptedException {
        holdTheThirdBatch();
        page.locator("nav a[href$='/deliver']").click();
        page.locator("#from").fill("2022-01-01");
        page.locator("#to").fill("2023-01-01");
        page.locator("form[action$='/deliver'] button").click();
        assertThat(page.locator("#asked")).hasText("50 gebeurtenissen leveren?");
        page.locator("button[value=yes]").click();
        halfway.await();

        Page second = browser.tab(page.context());
        second.navigate(desk.url("/deliver"));
        assertThat(second.locator("#run-title")).hasText("Bezig met leveren ...");
        second.locator("form[action$='/run/pause'] button").click();
        assertThat(second.locator("#run-title")).hasText("Pauzeren ...");
        go.countDown();
        assertThat(page.locator("#run-title")).hasText("Gepauzeerd");
        assertThat(second.locator("#run-title")).hasText("Gepauzeerd");
        assertThat(hub.deliveries("OPEN")).hasSize(1);

        page.locator("form[action$='/deliver'] button").click();
        assertThat(page.locator("[role=status]").first()).containsText("Geleverd en verzegeld: 50");
        assertThat(hub.onlySealed().events).hasSize(50);
    }

    private void takeBack(Page page) {
        page.locator("main a[href$='/past']").click();
        assertThat(page.locator("tbody").first()).containsText("50");
        page.locator("summary").first().click();
        page.locator("#reason-0").fill("proef");
        page.locator("form[action$='/withdraw'] button").first().click();
        assertThat(page.locator("#asked")).containsText("Terugnemen wat u leverde");
        page.locator("button[value=yes]").click();
        assertThat(page.locator("#run-title")).hasText("Teruggenomen");
        assertThat(hub.deliveries("WITHDRAWN")).hasSize(1);
        assertThat(browser.complaints()).isEmpty();
    }
}
