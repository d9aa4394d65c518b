package nl.samentel.hub.desk;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.samentel.testsupport.SecondFactor;
import nl.samentel.testsupport.browser.Chromium;

/** A real browser of one person at the screens of a hub. */
final class Browser implements AutoCloseable {
    /** Whoever logged in at a hub stays so, as people do from one task to the next; a second factor is taken once in half a minute. */
    private static final Map<String, List<Cookie>> SESSIONS = new ConcurrentHashMap<>();

    private final Chromium chromium;
    private final String home;

    private Browser(Chromium chromium, String home) {
        this.chromium = chromium;
        this.home = home;
    }

    /** Opens it, or skips the test where there is none. */
    static Browser open(String home) {
        return new Browser(Chromium.open(), home);
    }

    /** Opens a window in which nobody is logged in. */
    Page window(String language, ColorScheme theme) {
        return chromium.window(language, theme);
    }

    /** Logs somebody in with password and second factor; a code that was used already is not taken again. */
    Page logIn(String person, String path, String language, ColorScheme theme) {
        Page page = window(language, theme);
        page.context().addCookies(SESSIONS.getOrDefault(home + person, List.of()));
        page.navigate(home + path);
        if (page.locator("#username").count() > 0) {
            prove(page, person);
            SESSIONS.put(home + person, page.context().cookies());
        }
        chromium.complaints().clear();
        return page;
    }

    /** Forgets that somebody is logged in, who logs out now. */
    void forget(String person) {
        SESSIONS.remove(home + person);
    }

    /** Gives password and second factor. */
    private static void prove(Page page, String person) {
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
        chromium.picture(page, name);
    }

    /** Returns what a screen reader's user would stumble over, each with where. */
    static List<String> barriers(Page page) {
        return Chromium.barriers(page);
    }

    /** Returns what the browser complained of, such as something that the security policy blocked. */
    List<String> complaints() {
        return chromium.complaints();
    }

    @Override
    public void close() {
        chromium.close();
    }
}
