package nl.samentel.hub.paperwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Collects the sections of a document. Every heading, name and column is a key of {@link Words}. */
final class Draft {
    private final Words words;
    private final List<Section> sections = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private String heading = "";

    Draft(Words words) {
        this.words = words;
    }

    Words words() {
        return words;
    }

    /** Begins a section; what it says by itself stands under its key with {@code .text}. */
    Draft section(String key) {
        close();
        heading = words.text(key);
        if (words.has(key + ".text")) {
            paragraphs.add(words.text(key + ".text"));
        }
        return this;
    }

    Draft say(String key) {
        paragraphs.add(words.text(key));
        return this;
    }

    Draft fact(String key, String value) {
        facts.add(new Fact(name(key), value, false));
        return this;
    }

    /** Fields of records stand in the middle of a line elsewhere, and at its beginning here. */
    private String name(String key) {
        String text = words.text(key);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Adds a fact that the hub will know later; until then it says so. */
    Draft fact(String key, Optional<String> value) {
        return fact(key, value.filter(v -> !v.isBlank()).orElseGet(() -> words.text("not-recorded")));
    }

    /** Adds places that a person fills in. */
    Draft open(String... keys) {
        for (String key : keys) {
            facts.add(new Fact(name(key), "", true));
        }
        return this;
    }

    /** Adds a table; without rows, a sentence that there are none. */
    Draft table(String key, List<String> columns, Stream<List<String>> rows) {
        List<List<String>> all = rows.toList();
        if (all.isEmpty()) {
            paragraphs.add(words.text(key) + ": " + words.text("none"));
        } else {
            tables.add(new Table(
                    words.text(key),
                    columns.stream().map(c -> words.text("column." + c)).toList(),
                    all));
        }
        return this;
    }

    List<Section> done() {
        close();
        return List.copyOf(sections);
    }

    private void close() {
        if (!heading.isEmpty()) {
            sections.add(new Section(heading, paragraphs, facts, tables));
        }
        paragraphs.clear();
        facts.clear();
        tables.clear();
    }
}
