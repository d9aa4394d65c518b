package nl.samentel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the analyst does: ask a table of every question, print it short and keep the answer as it came. */
final class Answers {
    private static final String COUNTS = "/datalabs/" + Site.DATALAB + "/counts";

    private final Folders folders;
    private final Path kept;
    private final List<JsonNode> given = new ArrayList<>();

    Answers(Folders folders) {
        this(folders, folders.answers());
    }

    /** Keeps the answers somewhere else. */
    Answers(Folders folders, Path kept) {
        this.folders = folders;
        this.kept = kept;
        Folders.delete(kept);
    }

    /** Asks and prints a table of every question, and asks those whose truth follows from what happened to people. */
    void ask(HubApi analyst, Screen screen) {
        for (var table : Table.SHOWN) {
            var answer = ask(analyst, table);
            given.add(answer);
            var text = AnswerText.of(answer, table);
            write(table.textName(), String.join("\n", text.lines()) + "\n");
            screen.plain("");
            text.brief(folders.shown(kept.resolve(table.textName()))).forEach(screen::detail);
        }
        screen.plain("");
        given.stream().findFirst().map(answer -> answer.path("linkage")).ifPresent(linkage -> {
            screen.detail("linked: " + AnswerText.coverage(linkage));
            screen.detail("links: " + AnswerText.errors(linkage));
        });
        Table.ALL.stream().filter(table -> !Table.SHOWN.contains(table)).forEach(table -> ask(analyst, table));
    }

    /** Asks a table and keeps the answer. */
    JsonNode ask(HubApi analyst, Table table) {
        var answer = analyst.post(COUNTS, table.request());
        write(table.fileName(), answer.toPrettyString());
        return answer;
    }

    /** Finds a cell that is shown and one that is not, as examples. */
    void examples(Screen screen) {
        example("VALUE").ifPresent(cell -> screen.detail("an honest answer  " + cell));
        example("SMALL").ifPresent(cell -> screen.detail("a small cell      " + cell));
        example("CLOSED").ifPresent(cell -> screen.detail("a closed cell     " + cell));
    }

    /** Asks one thing that must be refused; returns what the hub said. */
    static String refused(HubApi person, Map<String, Object> request) {
        var reply = person.call("POST", COUNTS, request);
        if (reply.ok()) {
            throw new DemoFailure("The hub answered a question that it had to refuse.");
        }
        return reply.status() + " " + reply.problem() + ": "
                + reply.body().path("detail").asText();
    }

    private Optional<String> example(String status) {
        for (var answer : given) {
            for (var cell : answer.path("cells")) {
                if (cell.path("status").asText().equals(status)) {
                    return Optional.of(
                            answer.at("/question/id").asText() + " " + words(cell.path("codes")) + ": " + shown(cell));
                }
            }
        }
        return Optional.empty();
    }

    private static String shown(JsonNode cell) {
        return switch (cell.path("status").asText()) {
            case "VALUE" ->
                cell.path("value").asText() + " (" + cell.path("low").asText() + " to "
                        + cell.path("high").asText() + ")";
            case "SMALL" -> "small, so no number";
            default -> "in a part of the table that is too fine";
        };
    }

    private static String words(JsonNode codes) {
        var words = new ArrayList<String>();
        codes.forEach(code -> words.add(code.asText()));
        return String.join(" ", words);
    }

    private void write(String name, String text) {
        var file = kept.resolve(name);
        try {
            Files.createDirectories(kept);
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }
}
