package nl.samentel.connector.truth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Definitions;
import nl.samentel.schema.question.meaning.Counts;
import nl.samentel.schema.question.meaning.Facts;
import nl.samentel.schema.question.meaning.Meaning;

/** Writes the true answers to all questions that ship, in the form of {@code answers.json}, each table on a line. */
final class TrueAnswers {
    private final ObjectMapper json = new ObjectMapper();
    private final Meaning meaning;
    private int tables;

    private TrueAnswers(Meaning meaning) {
        this.meaning = meaning;
    }

    /**
     * Counts and writes.
     *
     * @return number of tables
     * @throws IOException if the file cannot be written
     */
    static int write(Meaning meaning, Path file) throws IOException {
        TrueAnswers answers = new TrueAnswers(meaning);
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("{\"tables\": [");
            for (Definition definition : Definitions.shipped()) {
                answers.write(definition, out);
            }
            out.write("\n]}\n");
        }
        return answers.tables;
    }

    private void write(Definition definition, Writer out) throws IOException {
        Facts facts = meaning.facts(definition);
        for (List<String> dimensions : TableChoice.of(definition)) {
            out.write((tables++ == 0 ? "\n" : ",\n"));
            out.write(json.writeValueAsString(table(definition, dimensions, facts.count(dimensions))));
        }
    }

    private ObjectNode table(Definition definition, List<String> dimensions, Map<List<String>, Counts> counts) {
        ObjectNode table = json.createObjectNode().put("question", definition.id());
        ArrayNode names = table.putArray("dimensions");
        dimensions.forEach(names::add);
        table.putNull("filter");
        ArrayNode cells = table.putArray("cells");
        counts.entrySet().stream()
                .sorted(Comparator.comparing(c -> String.join(" ", c.getKey())))
                .forEach(c -> cell(cells.addObject(), c.getKey(), c.getValue()));
        return table;
    }

    private static void cell(ObjectNode cell, List<String> codes, Counts counts) {
        ArrayNode names = cell.putArray("codes");
        codes.forEach(names::add);
        cell.put("count", counts.units()).put("persons", counts.persons()).put("households", counts.households());
    }
}
