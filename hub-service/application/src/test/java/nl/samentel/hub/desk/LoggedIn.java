package nl.samentel.hub.desk;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import nl.samentel.testsupport.SecondFactor;
import nl.samentel.testsupport.browser.Browser;

/** Logs people in at the screens of a hub. */
final class LoggedIn {
    private final Browser browser;
    private final String home;

    LoggedIn(Browser browser, String home) {
        this.browser = browser;
        this.home = home;
    }

    /** Logs somebody in with password and second factor; a code that was used already is not taken again. */
    Page as(String person, String path, String language, ColorScheme theme) {
        Page page = browser.window(language, theme);
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
        browser.complaints().clear();
        return page;
    }
}
