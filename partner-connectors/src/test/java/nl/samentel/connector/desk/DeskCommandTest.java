package nl.samentel.connector.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.samentel.connector.Program;
import nl.samentel.connector.Samentel;
import nl.samentel.connector.delivery.Steward;
import nl.samentel.connector.hub.FakeHub;
import nl.samentel.connector.settings.FakeTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command from its address to its end, in a process of its own. */
class DeskCommandTest {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/[\\w-]+/open\\?token=[\\w-]+");

    @TempDir
    Path folder;

    private final FakeHub hub = FakeHub.start();
    private Steward steward;

    @BeforeEach
    void start() {
        steward = Steward.of(folder, hub);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void printsAnAddressAndClearsTheDeskWhenItIsStopped() throws Exception {
        Process process = desk();
        try {
            URI address = address(process);
            HttpClient browser = HttpClient.newHttpClient();
            HttpResponse<String> in =
                    browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            String cookie = in.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
            URI drop = address.resolve(address.getPath().replace("/open", "/file/drop") + "?name=x.csv");
            HttpResponse<String> taken = browser.send(
                    HttpRequest.newBuilder(drop)
                            .header("Cookie", cookie)
                            .header("Sec-Fetch-Site", "same-origin")
                            .POST(HttpRequest.BodyPublishers.ofString("A;B\n1;2\n"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(taken.statusCode()).isEqualTo(200);
            assertThat(copies()).hasSize(1);
        } finally {
            process.destroy();
            process.waitFor();
        }
        assertThat(copies()).isEmpty();
    }

    private List<Path> copies() throws IOException {
        try (Stream<Path> files = Files.walk(steward.home.resolve("desk"))) {
            return files.filter(f -> f.toString().endsWith(".csv")).toList();
        }
    }

    private URI address(Process process) throws Exception {
        Path output = folder.resolve("output");
        for (int i = 0; i < 600 && process.isAlive(); i++) {
            Matcher found = ADDRESS.matcher(Files.readString(output, StandardCharsets.UTF_8));
            if (found.find()) {
                return URI.create(found.group());
            }
            Thread.sleep(100);
        }
        throw new AssertionError(Files.readString(output, StandardCharsets.UTF_8));
    }

    private Process desk() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Samentel.class.getName()));
        command.addAll(List.of("desk", "--home=" + steward.home, "--no-browser", "--lang=en"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    @Test
    void asksForThePassphraseInTheTerminalAndOnce() throws Exception {
        Path settings = steward.home.resolve("samentel.yaml");
        Files.writeString(settings, Files.readString(settings).replaceAll("(?m)^keystorePassphraseFile:.*$", ""));
        FakeTerminal nobody = FakeTerminal.nobody();

        Program.Result refused = new Program().with(nobody).run("desk", "--home=" + steward.home, "--no-browser");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("keystorePassphraseFile");
    }

    @Test
    void refusesAFolderThatIsNone() {
        Program.Result refused =
                new Program().run("desk", "--home=" + steward.home, "--lang=en", "--files=" + folder.resolve("no"));

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("is no folder");
    }
}
