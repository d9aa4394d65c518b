package nl.samentel.connector.synthetic.truth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.samentel.connector.synthetic.history.History;

/** Writes the true answers to the questions the hub is asked. */
public final class Truth {
    private static final String README = """
            The truth beside the extracts. Every person, address and event here is fictional.

            persons.csv   who each row of each extract is about: source_file (folder/name), record_id (the partner's own
                          id of the record: report, incident, file, client or pupil number; P, V and D numbers where the
                          file has none), row (line in the file, the header is 1), person, household, address on the
                          day of the row. All are empty for an unborn child; the address also where nobody knows it and
                          where many strangers live, since that makes no household. Rows that must be rejected and repeated rows are in it as well.
            answers.json  true counts of some questions: tables with question, dimensions, filter (or null) and cells
                          (codes in the order of the dimensions, count). A cell that is absent is 0. Counted from the
                          people and what happened to them, never from the extracts, so that errors of the extracts,
                          of reading them and of linking show as differences.
            questions.json  made by samentel truth: true counts of every question, in the same form; cells also have
                          persons and households. Counted from the extracts as the partners' program reads them, with
                          the persons and addresses of persons.csv, by the meaning of each definition; a record is of no
                          household where its address is secret, is of an institution, or stands in no record of that
                          person. Only errors of linking and of counting show as differences. What ended before the first day is not
                          delivered, so where a question looks back from a report (M3: who left a group in the 365
                          days before) answers.json has somewhat more in the first year.

            Nothing of this may reach a hub: compare on the partners' side, with samentel compare.
            """;

    private Truth() {}

    /**
     * Writes {@code answers.json} and {@code README.txt}.
     *
     * @param folder an existing folder
     * @throws IOException if it cannot be written
     */
    public static void write(History history, Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode root = json.createObjectNode();
        ArrayNode tables = root.putArray("tables");
        tables(history).forEach(t -> table(t, tables.addObject()));
        Files.writeString(folder.resolve("answers.json"), json.writeValueAsString(root) + "\n", StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("README.txt"), README, StandardCharsets.UTF_8);
    }

    private static List<TrueTable> tables(History history) {
        Signals signals = new Signals(history);
        List<Fact> reports = new ReportFacts(history, signals).of(history.reports());
        List<Fact> withChild =
                reports.stream().filter(f -> f.of("with_child").contains("YES")).toList();
        List<Fact> children =
                new ChildFacts(history, signals).of(history.region().persons());
        TrueTable.Filter in2022 = new TrueTable.Filter("year", "2022");
        return List.of(
                TrueTable.count("M1", reports, null, "year", "report_type"),
                TrueTable.count("M1", reports, null, "quarter"),
                TrueTable.count("M1", reports, in2022, "derived_type"),
                TrueTable.count("M2", reports, in2022, "pc4"),
                TrueTable.count("M2", reports, null, "area", "year"),
                TrueTable.count("M3", reports, null, "target_group", "year"),
                TrueTable.count("M3", reports, null, "target_group"),
                TrueTable.count("M6", reports, null, "nature_primary"),
                TrueTable.count("M6", reports, null, "safety_level", "year"),
                TrueTable.count("M6", reports, null, "nature"),
                TrueTable.count("H7", withChild, null, "year", "jgz_signal_before"),
                TrueTable.count("H8", children, null, "cohort", "flagged", "outcome_24"),
                TrueTable.count("H8", children, null, "cohort", "flagged", "outcome_12"));
    }

    private static void table(TrueTable table, ObjectNode node) {
        node.put("question", table.question());
        ArrayNode dimensions = node.putArray("dimensions");
        table.dimensions().forEach(dimensions::add);
        TrueTable.Filter filter = table.filter();
        if (filter == null) {
            node.putNull("filter");
        } else {
            node.putObject("filter").put("dimension", filter.dimension()).put("code", filter.code());
        }
        ArrayNode cells = node.putArray("cells");
        table.counts().forEach((codes, count) -> {
            ObjectNode cell = cells.addObject();
            ArrayNode names = cell.putArray("codes");
            codes.forEach(names::add);
            cell.put("count", count);
        });
    }
}
