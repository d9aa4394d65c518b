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

/** What the analyst does: ask every table once, print it and keep the answer as it came. */
final class Answers {
    private static final String COUNTS = "/datalabs/" + Site.DATALAB + "/counts";

    private final Folders folders;
    private final List<JsonNode> given = new ArrayList<>();

    Answers(Folders folders) {
        this.folders = folders;
    }

    void ask(HubApi analyst, Screen screen) {
        Folders.delete(folders.answers());
        for (var table : Table.ALL) {
            var answer = analyst.post(COUNTS, table.request());
            keep(table, answer);
            given.add(answer);
            screen.plain("");
            AnswerText.of(answer, table).forEach(screen::detail);
        }
        screen.plain("");
    }

    /** Finds a cell that is shown and one that is not, as examples. */
    void examples(Screen screen) {
        example("VALUE").ifPresent(cell -> screen.detail("an honest answer  " + cell));
        example("SMALL").ifPresent(cell -> screen.detail("a small cell      " + cell));
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
                    var shown = status.equals("VALUE") ? cell.path("value").asText() : "small, so no number";
                    return Optional.of(
                            answer.at("/question/id").asText() + " " + words(cell.path("codes")) + ": " + shown);
                }
            }
        }
        return Optional.empty();
    }

    private static String words(JsonNode codes) {
        var words = new ArrayList<String>();
        codes.forEach(code -> words.add(code.asText()));
        return String.join(" ", words);
    }

    private void keep(Table table, JsonNode answer) {
        Path file = folders.answers().resolve(table.fileName());
        try {
            Files.createDirectories(folders.answers());
            Files.writeString(file, answer.toPrettyString());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }
}
