package nl.samentel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samentel.testsupport.ChildProcess;

/**
 * Asks every question in all tables of the truth and compares outside the hub; and holds the engine alone, with perfect
 * links, against the meaning of every question, where nothing at all may differ.
 */
final class TruthCheck {
    private static final String BY_QUESTION = "By question";

    /** What of a question's line does not fit the screen. */
    private static final String REST = " intervals hold the truth +whole.*";

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
     * @param shown what was printed, which must be among what is compared
     * @throws DemoFailure if something differs by more than noise and linking explain, or a table was not asked
     */
    void run(HubApi analyst, long seed, List<Followed> shown) {
        screen.step("truth", () -> {
            connector.runWell("truth", Map.of(), List.of("truth", folders.work().toString()));
            return "every question, from records with true links";
        });
        Undelivered.of(read(region.truth().resolve("questions.json"))).forEach(screen::detail);
        var tables = tables(region.truth());
        requireAll(shown, tables);
        screen.step("ask everything", () -> askAll(analyst, tables) + " tables");
        var linked = compare();
        var exact = exact(seed);
        if (linked != 0 || exact != 0) {
            throw new DemoFailure(
                    "Answers differ from the truth, or not all was asked.",
                    folders.log(linked != 0 ? "check" : "exact"));
        }
    }

    /**
     * Requires that every table that was asked for a question is compared, also a coarser one.
     *
     * @throws DemoFailure if one is not
     */
    static void requireAll(List<Followed> shown, Set<Table> compared) {
        var known = compared.stream().map(Table::sorted).collect(Collectors.toSet());
        var missing = shown.stream()
                .flatMap(followed -> followed.steps().stream())
                .map(Asked::table)
                .filter(table -> !known.contains(table.sorted()))
                .map(Table::textName)
                .toList();
        if (!missing.isEmpty()) {
            throw new DemoFailure("The truth does not tell of tables that were shown: " + String.join(", ", missing));
        }
    }

    private int askAll(HubApi analyst, Set<Table> tables) {
        var answers = new Answers(folders, checked());
        tables.forEach(table -> answers.ask(analyst, table));
        return tables.size();
    }

    /** Returns each table of the truth once: those counted from people, and those counted from records. */
    static Set<Table> tables(Path truth) {
        var tables = new LinkedHashSet<Table>();
        for (var file : List.of("answers.json", "questions.json")) {
            read(truth.resolve(file)).path("tables").forEach(table -> tables.add(table(table)));
        }
        return tables;
    }

    private static Table table(JsonNode table) {
        var dimensions = new ArrayList<String>();
        table.path("dimensions").forEach(dimension -> dimensions.add(dimension.asText()));
        var fixed = table.path("filter");
        var filter = fixed.isObject()
                ? new Table.Filter(
                        fixed.path("dimension").asText(), fixed.path("code").asText())
                : null;
        return new Table(table.path("question").asText(), List.copyOf(dimensions), filter);
    }

    private int compare() {
        screen.open("compare", "with the truth; last: how many intervals hold it");
        var exit = connector.run(
                "check",
                Map.of(),
                List.of(
                        "compare",
                        "--brief",
                        "--complete",
                        "--truth",
                        region.truth().toString(),
                        "--answers",
                        checked().toString()));
        var lines = LogText.all(folders.log("check"));
        lines.stream()
                .skip(Math.max(0, lines.indexOf(BY_QUESTION) + 1))
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().replaceFirst(REST, ""))
                .forEach(screen::detail);
        screen.detail("more about each question, and each cell that differs: " + folders.shown(folders.log("check")));
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
