package nl.samentel.schema.question.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Dimension;

/**
 * What definitions mean for some records. Slow: it looks at every record of every entry, object by object. Not for
 * records of real people, since what it tells is exact.
 */
public final class Meaning {
    private final List<LinkedEvent> rows;
    private final Cases cases;
    private final LocalDate from;
    private final LocalDate to;

    private Meaning(List<LinkedEvent> rows, LocalDate from, LocalDate to) {
        this.rows = List.copyOf(rows);
        this.cases = Cases.of(this.rows);
        this.from = from;
        this.to = to;
    }

    /**
     * Takes records.
     *
     * @param rows records in the order of loading
     * @param from first day of the data
     * @param to first day after the data
     */
    public static Meaning of(List<LinkedEvent> rows, LocalDate from, LocalDate to) {
        return new Meaning(rows, from, to);
    }

    /** Returns all that a definition counts. */
    public Facts facts(Definition definition) {
        List<FactRow> facts = new ArrayList<>();
        Links links = new Links(definition, rows, cases);
        Codes codes = new Codes(definition, from, to);
        NewYears newYears = NewYears.of(rows, from, to);
        for (Entry entry : Entries.of(definition, rows, newYears)) {
            Findings found = links.around(entry);
            if (definition.keep().filter(k -> !Criteria.holds(k, entry, found)).isEmpty()) {
                add(facts, entry, combinations(definition, codes, entry, found));
            }
        }
        return new Facts(definition.dimensions().stream().map(Dimension::id).toList(), facts);
    }

    private static void add(List<FactRow> facts, Entry entry, List<List<String>> combinations) {
        Set<List<Integer>> seen = new HashSet<>();
        for (LinkedEvent subject : entry.subjects()) {
            if (seen.add(List.of(subject.who(), subject.household()))) {
                combinations.forEach(
                        codes -> facts.add(new FactRow(entry.unit(), subject.who(), subject.household(), codes)));
            }
        }
    }

    private static List<List<String>> combinations(Definition definition, Codes codes, Entry entry, Findings found) {
        List<List<String>> combinations = List.of(List.of());
        for (Dimension dimension : definition.dimensions()) {
            List<List<String>> longer = new ArrayList<>();
            for (String code : codes.of(dimension, entry, found)) {
                combinations.forEach(shorter -> longer.add(with(shorter, code)));
            }
            combinations = longer;
        }
        return combinations;
    }

    private static List<String> with(List<String> codes, String code) {
        List<String> longer = new ArrayList<>(codes);
        longer.add(code);
        return longer;
    }
}
