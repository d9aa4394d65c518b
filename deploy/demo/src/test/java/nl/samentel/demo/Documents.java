package nl.samentel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.samentel.testsupport.ChildProcess;

/**
 * Runs what the documents show: every block of shell under a line {@code <!-- run -->}, those of one document in one
 * shell, against a demo that is up. An address of the demo's default ports is replaced by the one it really has.
 */
final class Documents {
    private static final Pattern BLOCK = Pattern.compile("<!-- run -->\\s*```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern YAML = Pattern.compile("```yaml\\n(extends:.*?)```", Pattern.DOTALL);

    /** Makes a refusal of the hub fail the test, though readers are shown curl as it is usually typed. */
    private static final String PREAMBLE = """
            set -euo pipefail
            curl() { command curl --fail-with-body "$@"; }
            """;

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Folders folders;
    private final String hub;
    private final String tokens;

    Documents(Folders folders, List<String> demo) {
        this.folders = folders;
        this.hub = address(demo, "Open").replace("/q/openapi", "");
        this.tokens = address(demo, "Tokens");
    }

    void runAll() throws IOException {
        prepareDesk();
        var ran = 0;
        for (var document : documents()) {
            var blocks = blocks(document);
            if (!blocks.isEmpty()) {
                run(document, String.join("\n", blocks));
                ran += blocks.size();
            }
        }
        assertThat(ran).as("blocks marked <!-- run --> in README.md and docs").isPositive();
    }

    private void run(Path document, String script) throws IOException {
        var name = document.getFileName().toString();
        var file = folders.work().resolve("documents").resolve(name + ".sh");
        Files.createDirectories(file.getParent());
        Files.writeString(file, PREAMBLE + "cd " + desk() + "\n" + atHome(script));
        try (var shell = ChildProcess.start(
                name, List.of("bash", file.toString()), environment(), folders.log("document-" + name))) {
            assertThat(shell.awaitExit(LIMIT)).as(shell.logTail()).isZero();
        }
    }

    /** Lays out what a steward of Veilig Thuis has at hand: the extract and the connector's home. */
    private void prepareDesk() throws IOException {
        Folders.delete(desk());
        Files.createDirectories(desk());
        for (var file : new PartnerOffice(folders, Partner.VTF).files()) {
            Files.copy(Path.of(file), desk().resolve(Path.of(file).getFileName()));
        }
        Files.createSymbolicLink(desk().resolve("samentel-home"), folders.partner(Partner.VTF));
    }

    private Path desk() {
        return folders.work().resolve("documents").resolve("desk");
    }

    /** Gives the two lines that the document for stewards shows for a column with another name. */
    static String yamlForStewards(Folders folders) throws IOException {
        var found = YAML.matcher(Files.readString(folders.root().resolve("docs/steward.md")));
        assertThat(found.find()).as("a mapping override in docs/steward.md").isTrue();
        return found.group(1);
    }

    private String atHome(String script) {
        return script.replace("http://127.0.0.1:8180/realms/samentel/protocol/openid-connect/token", tokens)
                .replace("http://127.0.0.1:8080", hub)
                .replace("$(deploy/", "$(" + folders.root() + "/deploy/")
                .replace(" demo/", " " + folders.work() + "/");
    }

    private Map<String, String> environment() {
        var connector = folders.root().resolve("partner-connectors/launcher");
        return Map.of(
                "HUB",
                hub,
                "TOKEN_URL",
                tokens,
                "DEMO",
                folders.work().toString(),
                "PATH",
                connector + ":" + System.getenv("PATH"),
                "JAVA_HOME",
                System.getProperty("java.home"));
    }

    private List<Path> documents() throws IOException {
        var all = new ArrayList<>(List.of(folders.root().resolve("README.md")));
        try (Stream<Path> docs = Files.list(folders.root().resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(all::add);
        }
        return all;
    }

    private static List<String> blocks(Path document) throws IOException {
        return BLOCK.matcher(Files.readString(document))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String address(List<String> demo, String label) {
        return demo.stream()
                .filter(line -> line.startsWith(label + " "))
                .map(line -> line.substring(label.length()).strip())
                .findFirst()
                .orElseThrow();
    }
}
