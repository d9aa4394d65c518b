package nl.samentel.connector.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samentel.connector.delivery.Steward;
import nl.samentel.connector.hub.FakeHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes in at the desk, and what they cannot do there. */
class DeskDoorTest {
    @TempDir
    Path folder;

    private final FakeHub hub = FakeHub.start();
    private Steward steward;
    private OpenDesk desk;
    private RawHttp browser;

    @BeforeEach
    void start() {
        steward = Steward.of(folder, hub);
        desk = OpenDesk.of(steward.home);
        browser = new RawHttp(desk);
    }

    @AfterEach
    void stop() {
        desk.close();
        hub.close();
    }

    @Test
    void takesTheTokenOnceAndGivesACookieThatNoScriptReads() {
        RawHttp.Answer first = browser.open();
        RawHttp.Answer again = new RawHttp(desk).open();

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Set-Cookie"))
                .contains("; HttpOnly", "; SameSite=Strict", "; Path=" + desk.base() + "/")
                .doesNotContain("Domain");
        assertThat(browser.get("/").status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.header("Set-Cookie")).isEmpty();
        assertThat(desk.address()).doesNotContain(browser.cookie().split("=")[1]);
    }

    @Test
    void showsNothingWithoutTheCookie() {
        String own = "Host: 127.0.0.1:" + desk.port();
        browser.open();

        for (String path : List.of("/", "/file", "/web/desk.js", "/preview", "/nothing")) {
            RawHttp.Answer none = browser.send("GET", desk.base() + path, "", own);
            RawHttp.Answer wrong = browser.send("GET", desk.base() + path, "", own, "Cookie: samentel-desk=x");
            assertThat(none.status()).as(path).isEqualTo(403);
            assertThat(wrong.status()).as(path).isEqualTo(403);
            assertThat(none.body()).doesNotContain("VTF", desk.base());
        }
        assertThat(browser.send("GET", "/", "", own).body()).doesNotContain(desk.base());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:PORT", "127.0.0.1", "127.0.0.1:1", "0.0.0.0:PORT", "[::1]:PORT", ""
            })
    void answersToItsOwnNamesOnly(String host) {
        browser.open();
        String name = host.replace("PORT", String.valueOf(desk.port()));

        RawHttp.Answer answer =
                browser.send("GET", desk.base() + "/", "", "Host: " + name, "Cookie: " + browser.cookie());

        assertThat(answer.status()).isIn(400, 421);
        assertThat(answer.body()).doesNotContain("VTF");
    }

    @Test
    void takesNoFormOfAnotherSite() {
        browser.open();
        String own = "Host: 127.0.0.1:" + desk.port();
        String cookie = "Cookie: " + browser.cookie();
        String form = "Content-Type: application/x-www-form-urlencoded";
        String path = desk.base() + "/run/pause";

        assertThat(browser.send("POST", path, "", own, cookie, form).status()).isEqualTo(403);
        for (String site : List.of("cross-site", "same-site", "none")) {
            assertThat(browser.send("POST", path, "", own, cookie, form, "Sec-Fetch-Site: " + site)
                            .status())
                    .as(site)
                    .isEqualTo(403);
        }
        assertThat(browser.send("POST", path, "", own, cookie, form, "Origin: http://127.0.0.1:1")
                        .status())
                .isEqualTo(403);
        assertThat(browser.send("GET", desk.base() + "/", "", own, cookie, "Sec-Fetch-Site: same-site")
                        .status())
                .isEqualTo(403);
        assertThat(browser.send("POST", path, "", own, cookie, form, "Origin: http://127.0.0.1:" + desk.port())
                        .status())
                .isEqualTo(303);
        assertThat(browser.send("DELETE", path, "", own, cookie).status()).isEqualTo(405);
    }

    @Test
    void tellsTheBrowserToRunAndKeepNothingOfOthers() {
        browser.open();
        for (String path : List.of("/", "/nothing", "/web/desk.js", "/preview")) {
            RawHttp.Answer answer = browser.get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
        RawHttp.Answer style = browser.send("GET", "/style/app.css", "", "Host: 127.0.0.1:" + desk.port());
        assertThat(browser.get("/web/htmx.js").body()).contains("htmx");
        assertThat(style.body()).contains("One plain, calm language of form");
    }

    @Test
    void readsNoFormThatIsTooLong() {
        browser.open();
        assertThat(browser.post("/run/answer", "answer=" + "x".repeat(70_000)).status())
                .isEqualTo(413);
        assertThat(browser.post("/run/answer", "answer=%zz").status()).isEqualTo(400);
        RawHttp.Answer other = browser.send(
                "POST",
                desk.base() + "/run/answer",
                "{}",
                "Host: 127.0.0.1:" + desk.port(),
                "Cookie: " + browser.cookie(),
                "Sec-Fetch-Site: same-origin",
                "Content-Type: application/json");
        assertThat(other.status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../x.csv",
                "..",
                "/etc/passwd",
                "C:\\Users\\x\\y.csv",
                "<img src=x onerror=alert(1)>.csv",
                "a\0b.csv",
                ".samentel.yaml",
                "{t.say('x')}.csv"
            })
    void keepsAFileUnderAHarmlessNameInItsOwnFolder(String name) throws IOException {
        browser.open();
        RawHttp.Answer taken = drop(name, "A;B\r\n1;2\r\n");

        assertThat(taken.status()).isEqualTo(200);
        Path file = desk.inbox.items().get(0).path();
        assertThat(file.toRealPath().startsWith(steward.home.resolve("desk").toRealPath()))
                .isTrue();
        assertThat(file.getFileName().toString()).matches("[\\p{L}\\p{N}_ -][\\p{L}\\p{N}._ -]*");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(file.getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(browser.get("/file").status()).isEqualTo(200);
        assertThat(browser.get("/file").body()).doesNotContain("<img", "onerror=");
    }

    private RawHttp.Answer drop(String name, String content) {
        return browser.send(
                "POST",
                desk.base() + "/file/drop?name=" + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8),
                content,
                "Host: 127.0.0.1:" + desk.port(),
                "Cookie: " + browser.cookie(),
                "Sec-Fetch-Site: same-origin",
                "Content-Type: application/octet-stream");
    }

    @Test
    void showsCellsAsTextAndKeepsNoneOfThem() throws IOException {
        browser.open();
        String evil = "<img src=x onerror=alert(1)>";
        String extract = Files.readString(steward.extract(2), StandardCharsets.ISO_8859_1)
                .replace("van der;Veen", "{t.say('x')};" + evil);
        drop("vtf_meldingen.csv", extract);

        String preview = browser.get("/preview").body();
        String check =
                browser.post("/check", "").status() + browser.get("/check").body();

        assertThat(preview)
                .contains("&lt;img src=x onerror=alert(1)&gt;", "{t.say(&#39;x&#39;)}")
                .doesNotContain(evil);
        assertThat(check).doesNotContain("onerror");
        assertThat(kept()).doesNotContain("onerror", "8302 AB");
    }

    /** Returns all that is in the home but the copy of the file itself. */
    private String kept() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(steward.home)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f ->
                            desk.inbox.items().stream().noneMatch(i -> i.path().equals(f)))
                    .toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void showsNamesOfColumnsAsText() {
        browser.open();
        drop("vtf_meldingen.csv", "<b onclick=x>MELDINGNR</b>;CASUSNR;<script>alert(1)</script>\r\n1;2;3\r\n");

        String page = browser.get("/file/1").body();

        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>alert", "<b onclick");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/check/../../samentel.yaml",
                "/check/lock",
                "/check/%2e%2e%2fsamentel.yaml",
                "/web/..%2ftexts.properties",
                "/file/..",
                "/file/999"
            })
    void handsOutNoOtherFiles(String path) {
        browser.open();
        RawHttp.Answer answer = browser.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("datalab", "Exception", "\tat ");
    }

    @Test
    void picksOnlyWhatIsInTheFolderOfThePerson() throws IOException {
        desk.close();
        Path shelf = Files.createDirectory(folder.resolve("shelf"));
        Files.writeString(shelf.resolve("vtf_meldingen.csv"), "A;B\n1;2\n");
        Files.writeString(folder.resolve("outside.csv"), "A;B\n1;2\n");
        Files.createSymbolicLink(shelf.resolve("link.csv"), folder.resolve("outside.csv"));
        desk = OpenDesk.of(steward.home, Optional.of(shelf));
        browser = new RawHttp(desk);
        browser.open();

        assertThat(browser.post("/file/pick", "name=../outside.csv").status()).isEqualTo(404);
        assertThat(browser.post("/file/pick", "name=link.csv").status()).isEqualTo(404);
        assertThat(browser.post("/file/pick", "name=vtf_meldingen.csv").status())
                .isEqualTo(303);
        assertThat(desk.inbox.items())
                .singleElement()
                .satisfies(i -> assertThat(i.copied()).isFalse());
        browser.post("/file/remove", "id=" + desk.inbox.items().get(0).id());
        assertThat(shelf.resolve("vtf_meldingen.csv")).exists();
    }

    @Test
    void clearsTheDeskAtTheEndAndSweepsWhatACrashLeft() throws IOException {
        browser.open();
        drop("vtf_meldingen.csv", "A;B\r\n1;2\r\n");
        Path kept = desk.inbox.items().get(0).path();
        assertThatThrownBy(() -> OpenDesk.of(steward.home)).hasStackTraceContaining("desk.taken");
        assertThat(kept).exists();
        desk.close();
        assertThat(kept).doesNotExist();

        Path left = Files.createDirectories(steward.home.resolve("desk/drop1")).resolve("old.csv");
        Files.writeString(left, "A;B");
        desk = OpenDesk.of(steward.home);
        assertThat(left).doesNotExist();
        try (Stream<Path> rest = Files.list(steward.home.resolve("desk"))) {
            assertThat(rest.map(p -> p.getFileName().toString())).containsExactly("lock");
        }
    }

    @Test
    void leadsNowhereElse() {
        browser.open();
        for (String away : List.of("//evil.example", "https://evil.example", "%2F%2Fevil.example", "/%0d%0aX: y")) {
            RawHttp.Answer led = browser.get("/language?to=en&back=" + away);
            assertThat(led.header("Location")).as(away).isEqualTo(desk.base() + "/");
        }
        assertThat(browser.get("/language?to=xx").status()).isEqualTo(400);
    }

    @Test
    void saysOnAPageWhatAHubThatIsAwayMeans() {
        browser.open();
        hub.close();

        RawHttp.Answer answer = browser.get("/agreement");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("role=\"alert\"").doesNotContain("Exception", "\tat ");
    }

    @Test
    void signsOnlyWhatWasReadAndOnlyWithTheTick() {
        browser.open();
        String signatures = "POST /api/v1/datalabs/nop/agreements/1/signatures";

        assertThat(browser.post("/agreement/sign", "digest=" + "0".repeat(64)).status())
                .isEqualTo(409);
        assertThat(browser.post("/agreement/sign", "read=yes&digest=" + "0".repeat(64))
                        .status())
                .isEqualTo(409);

        assertThat(hub.requests(signatures)).isEmpty();
    }
}
