package nl.samentel.testsupport.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real browser of one person: Debian's Chromium. Whoever uses it brings Playwright and axe. */
public final class Chromium implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "screens");

    private final Playwright playwright;
    private final Browser chromium;
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Playwright playwright, Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    private static Optional<Path> program() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens it, or skips the test where there is none. */
    public static Chromium open() {
        Optional<Path> program = program();
        Assumptions.assumeTrue(
                program.isPresent(), "Skipped: there is no Chromium on this machine, so no screen was looked at.");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(program.orElseThrow())
                                .setArgs(List.of("--no-sandbox"))));
    }

    /** Opens a window in which nobody is logged in. */
    public Page window(String language, ColorScheme theme) {
        BrowserContext context = chromium.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setColorScheme(theme)
                .setViewportSize(1280, 900));
        return tab(context);
    }

    /** Opens another tab of a window. */
    public Page tab(BrowserContext context) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /**
     * Keeps a picture of a page for people to look at. With {@code samentel.pictures}, a folder, the pictures that are in it already are
     * made anew too: those of the documents.
     */
    public void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        String documents = System.getProperty("samentel.pictures");
        if (documents != null && Files.exists(Path.of(documents, name + ".png"))) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(documents, name + ".png")));
        }
    }

    /** Returns what a screen reader's user would stumble over, each with where. */
    public static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream().map(Chromium::describe).toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + " at "
                + rule.getNodes().stream().map(n -> n.getTarget()).toList();
    }

    /** Returns what the browser complained of, such as something that the security policy blocked. */
    public List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
