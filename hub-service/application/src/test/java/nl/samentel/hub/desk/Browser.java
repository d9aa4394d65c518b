package nl.samentel.hub.desk;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samentel.testsupport.SecondFactor;
import org.junit.jupiter.api.Assumptions;

/** A real browser of one person: Debian's Chromium. */
final class Browser implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "screens");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String home;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium, String home) {
        this.playwright = playwright;
        this.chromium = chromium;
        this.home = home;
    }

    private static Optional<Path> program() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens it, or skips the test where there is none. */
    static Browser open(String home) {
        Optional<Path> program = program();
        Assumptions.assumeTrue(
                program.isPresent(), "Skipped: there is no Chromium on this machine, so no screen was looked at.");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(program.orElseThrow())
                                .setArgs(List.of("--no-sandbox"))),
                home);
    }

    /** Opens a window in which nobody is logged in. */
    Page window(String language, ColorScheme theme) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setColorScheme(theme)
                .setViewportSize(1280, 900));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** Logs somebody in with password and second factor; a code that was used already is not taken again. */
    Page logIn(String person, String path, String language, ColorScheme theme) {
        Page page = window(language, theme);
        page.navigate(home + path);
        page.locator("#username").fill(person);
        page.locator("#password").fill(person + "-demo");
        page.locator("#kc-login").click();
        for (int attempt = 0; attempt < 4 && page.locator("#otp").count() > 0; attempt++) {
            page.locator("#otp").fill(SecondFactor.code(person, Instant.now()));
            page.locator("#kc-login").click();
            if (page.locator("#otp").count() > 0) {
                page.waitForTimeout(16_000);
            }
        }
        complaints.clear();
        return page;
    }

    /** Shows the page in a language and a theme that people choose, loaded anew. */
    void show(Page page, String language, ColorScheme theme) {
        page.context()
                .addCookies(List.of(new Cookie(Pages.LANGUAGE, language)
                        .setDomain("127.0.0.1")
                        .setPath("/desk")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        page.reload();
    }

    /** Chooses neither language nor theme any more. */
    void showAsOpened(Page page) {
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(Pages.LANGUAGE));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.NO_PREFERENCE));
        page.reload();
    }

    /** Keeps a picture of a page for people to look at. */
    void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Returns what a screen reader's user would stumble over, each with where. */
    static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream().map(Browser::describe).toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + " at "
                + rule.getNodes().stream().map(n -> n.getTarget()).toList();
    }

    /** Returns what the browser complained of, such as something that the security policy blocked. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
