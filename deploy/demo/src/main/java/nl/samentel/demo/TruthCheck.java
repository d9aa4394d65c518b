package nl.samentel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samentel.testsupport.ChildProcess;

/**
 * Asks every question in all tables of the truth and compares outside the hub; and holds the engine alone, with perfect
 * links, against the meaning of every question, where nothing at all may differ.
 */
final class TruthCheck {
    private static final String BY_QUESTION = "By question";

    private final Folders folders;
    private final Region region;
    private final Screen screen;
    private final Connector connector;

    TruthCheck(Folders folders, Region region, Screen screen) {
        this.folders = folders;
        this.region = region;
        this.screen = screen;
        this.connector = new Connector(folders);
    }

    /**
     * Prints a line for each question.
     *
     * @throws DemoFailure if something differs by more than rounding and linking explain
     */
    void run(HubApi analyst, long seed) {
        screen.step("truth", () -> {
            connector.runWell("truth", Map.of(), List.of("truth", folders.work().toString()));
            return "every question, from records with true links";
        });
        var truth = read(region.truth().resolve("questions.json"));
        Undelivered.of(truth).forEach(screen::detail);
        screen.step("ask everything", () -> askAll(analyst, truth) + " tables");
        var linked = compare();
        var exact = exact(seed);
        if (linked != 0 || exact != 0) {
            throw new DemoFailure("Answers differ from the truth.", folders.log(linked != 0 ? "check" : "exact"));
        }
    }

    private int askAll(HubApi analyst, JsonNode truth) {
        var answers = new Answers(folders, checked());
        var asked = 0;
        for (var table : truth.path("tables")) {
            var dimensions = new ArrayList<String>();
            table.path("dimensions").forEach(dimension -> dimensions.add(dimension.asText()));
            answers.ask(analyst, new Table(table.path("question").asText(), dimensions, null));
            asked++;
        }
        return asked;
    }

    private int compare() {
        screen.open("compare", "answers of the hub with the truth");
        var exit = connector.run(
                "check",
                Map.of(),
                List.of(
                        "compare",
                        "--brief",
                        "--truth",
                        region.truth().toString(),
                        "--answers",
                        checked().toString()));
        var lines = LogText.all(folders.log("check"));
        lines.stream()
                .skip(Math.max(0, lines.indexOf(BY_QUESTION) + 1))
                .filter(line -> !line.isBlank())
                .map(String::strip)
                .forEach(screen::detail);
        screen.detail("each cell that differs: " + folders.shown(folders.log("check")));
        return exit;
    }

    /** Runs connector and hub in one program, as no real site could. */
    private int exact(long seed) {
        screen.open("engine", "alone, with perfect links: nothing may differ");
        var command = ChildProcess.java(List.of(
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-cp",
                String.join(
                        System.getProperty("path.separator"),
                        folders.demoClasses().toString(),
                        folders.connectorProgram().toString(),
                        folders.hubLibraries() + "/*"),
                ExactCheck.class.getName(),
                String.valueOf(seed),
                folders.work().resolve("exact").toString()));
        try (var program = ChildProcess.start("the exact check", command, Map.of(), folders.log("exact"))) {
            var exit = program.awaitExit(Connector.LIMIT);
            LogText.all(folders.log("exact")).stream()
                    .filter(line -> line.contains(" differ"))
                    .forEach(screen::detail);
            return exit;
        }
    }

    private Path checked() {
        return folders.work().resolve("checked");
    }

    private static JsonNode read(Path file) {
        try {
            return HubApi.JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
