package nl.samentel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the analyst does: ask a table of every question, print what can be shown and keep the answers as they came. */
final class Answers {
    private static final String COUNTS = "/datalabs/" + Site.DATALAB + "/counts";

    private final Folders folders;
    private final Path kept;

    Answers(Folders folders) {
        this(folders, folders.answers());
    }

    /** Keeps the answers somewhere else. */
    Answers(Folders folders, Path kept) {
        this.folders = folders;
        this.kept = kept;
        Folders.delete(kept);
    }

    /**
     * Asks and prints a table of every question, or a coarser one where most of it is small or closed; and asks those whose
     * truth follows from what happened to people. Returns what was found for each question.
     */
    List<Followed> ask(HubApi analyst, Screen screen) {
        legend(screen);
        var given = new ArrayList<Followed>();
        for (var table : Table.SHOWN) {
            var followed = Followed.from(table, next -> ask(analyst, next));
            given.add(followed);
            print(followed, screen);
        }
        screen.plain("");
        screen.detail(Followed.tally(given));
        var linkage = given.get(0).wanted().answer().path("linkage");
        screen.detail("linked: " + AnswerText.coverage(linkage));
        screen.detail("links: " + AnswerText.errors(linkage));
        Table.ALL.stream().filter(table -> !Table.SHOWN.contains(table)).forEach(table -> ask(analyst, table));
        return given;
    }

    private static void legend(Screen screen) {
        screen.detail("123 (118-128)  the number, and between which the true one is expected");
        screen.detail("small          too few persons or households to tell a number");
        screen.detail("closed         a part of the table that is too fine, closed to everybody");
        screen.detail("-              this cannot exist");
        screen.detail("Where most of a table is small or closed, the coarser one that the hub");
        screen.detail("offers is asked. Rows do not add up to totals: each number has noise.");
    }

    private void print(Followed followed, Screen screen) {
        var name = followed.reached().table().textName();
        var text = AnswerText.of(followed);
        write(name, String.join("\n", text.lines()) + "\n");
        screen.plain("");
        text.brief(folders.shown(kept.resolve(name))).forEach(screen::detail);
    }

    /** Asks a table and keeps the answer. */
    JsonNode ask(HubApi analyst, Table table) {
        var answer = analyst.post(COUNTS, table.request());
        write(table.fileName(), answer.toPrettyString());
        return answer;
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
