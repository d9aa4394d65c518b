package nl.samentel.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samentel.connector.extract.Period;
import nl.samentel.connector.synthetic.Synthesis;
import nl.samentel.connector.truth.TrueRecords;
import nl.samentel.hub.counting.CountQuery;
import nl.samentel.hub.counting.CountQueryException;
import nl.samentel.hub.counting.Counter;
import nl.samentel.hub.counting.CountingPeriod;
import nl.samentel.hub.counting.FactBuildException;
import nl.samentel.hub.counting.FactBuilder;
import nl.samentel.hub.counting.FactTable;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.counting.SnapshotEvents;
import nl.samentel.hub.disclosure.ExactTable;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Definitions;
import nl.samentel.schema.question.Dimension;
import nl.samentel.schema.question.UsedFields;
import nl.samentel.schema.question.meaning.Counts;
import nl.samentel.schema.question.meaning.Facts;
import nl.samentel.schema.question.meaning.LinkedEvent;
import nl.samentel.schema.question.meaning.Meaning;

/**
 * Holds the hub's engine alone against the meaning of every question, on a fictional region with perfect links: every
 * number of every table must be the same. A program of its own, since it needs the connector and the hub together.
 */
public final class ExactCheck {
    /** Enough people for every question to count something. */
    static final int INHABITANTS = 3_000;

    private static final LocalDate FROM = LocalDate.parse(Datalab.FROM);
    private static final LocalDate TO = LocalDate.parse(Datalab.TO);

    private final List<LinkedEvent> records;
    private final Meaning meaning;

    private ExactCheck(List<LinkedEvent> records) {
        this.records = records;
        this.meaning = Meaning.of(records, FROM, TO);
    }

    /**
     * What came out of a question.
     *
     * @param question its id
     * @param tables tables that were compared
     * @param cells cells in which something was counted
     * @param differing cells that are not the same
     */
    record Outcome(String question, int tables, int cells, int differing) {
        String line() {
            return String.format(
                    Locale.ROOT, "%-5s %3d tables %6d cells %4d differ", question, tables, cells, differing);
        }
    }

    /**
     * Makes the region and compares.
     *
     * @param arguments seed and folder; exit code 1 when something differs
     */
    public static void main(String... arguments) throws Exception {
        var region = Path.of(arguments[1]);
        Synthesis.write(Long.parseLong(arguments[0]), INHABITANTS, region);
        var outcomes = of(region);
        outcomes.forEach(outcome -> System.out.println(outcome.line()));
        System.exit(outcomes.stream().allMatch(outcome -> outcome.differing() == 0) ? 0 : 1);
    }

    /** Compares all questions that ship on the records of a region. */
    static List<Outcome> of(Path region) throws IOException, FactBuildException, CountQueryException {
        return new ExactCheck(TrueRecords.read(region, new Period(FROM, TO))).outcomes();
    }

    private List<Outcome> outcomes() throws FactBuildException, CountQueryException {
        var questions = Definitions.shipped().stream().map(Question::of).toList();
        var tables = FactBuilder.build(events(), questions, new CountingPeriod(FROM, TO), FactBuilder.Limits.DEFAULT);
        var outcomes = new ArrayList<Outcome>();
        for (int i = 0; i < questions.size(); i++) {
            outcomes.add(outcome(questions.get(i), tables.get(i)));
        }
        return outcomes;
    }

    private SnapshotEvents events() {
        var events = SnapshotEvents.expecting(records.size(), UsedFields.of(Definitions.shipped()));
        records.forEach(r -> events.add(r.event(), r.role(), r.person(), r.identified(), r.household()));
        return events;
    }

    private Outcome outcome(Question question, FactTable table) throws CountQueryException {
        Facts facts = meaning.facts(question.definition());
        var choices = upToTwo(question.definition());
        var cells = 0;
        var differing = 0;
        for (var dimensions : choices) {
            var meant = facts.count(dimensions);
            var counted =
                    ExactTable.counts(Counter.count(table, CountQuery.of(question, dimensions, Optional.empty())));
            cells += meant.size();
            differing += differing(meant, counted);
        }
        return new Outcome(question.id(), choices.size(), cells, differing);
    }

    private static int differing(Map<List<String>, Counts> meant, Map<List<String>, Counts> counted) {
        Set<List<String>> all = new HashSet<>(meant.keySet());
        all.addAll(counted.keySet());
        return (int) all.stream()
                .filter(codes ->
                        !meant.getOrDefault(codes, Counts.NONE).equals(counted.getOrDefault(codes, Counts.NONE)))
                .count();
    }

    static List<List<String>> upToTwo(Definition definition) {
        var ids = definition.dimensions().stream().map(Dimension::id).toList();
        var choices = new ArrayList<>(List.of(List.<String>of()));
        for (int i = 0; i < ids.size(); i++) {
            choices.add(List.of(ids.get(i)));
            for (int j = i + 1; j < ids.size(); j++) {
                choices.add(List.of(ids.get(i), ids.get(j)));
            }
        }
        return choices;
    }
}
