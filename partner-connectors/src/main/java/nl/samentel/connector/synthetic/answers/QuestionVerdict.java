package nl.samentel.connector.synthetic.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What came out of one question.
 *
 * @param question its id
 * @param source what the truth was counted from
 * @param tables its tables that were asked
 */
record QuestionVerdict(String question, TruthTable.Source source, List<TableVerdict> tables) {
    private record Key(String question, TruthTable.Source source) {}

    /** Puts the tables that were asked together by question. */
    static List<QuestionVerdict> of(List<TableVerdict> tables) {
        Map<Key, List<TableVerdict>> byQuestion = new LinkedHashMap<>();
        tables.stream()
                .filter(TableVerdict::asked)
                .forEach(t -> byQuestion
                        .computeIfAbsent(new Key(t.table().question(), t.table().source()), k -> new ArrayList<>())
                        .add(t));
        return byQuestion.entrySet().stream()
                .map(e -> new QuestionVerdict(e.getKey().question(), e.getKey().source(), e.getValue()))
                .toList();
    }

    /** Returns a line with what was compared, and the whole that the question counts when that was asked. */
    String line() {
        return String.format(
                        Locale.ROOT,
                        "%-5s %-8s %3d tables %5d cells %4d differ",
                        question,
                        source.name().toLowerCase(Locale.ROOT),
                        tables.size(),
                        tables.stream().mapToInt(t -> t.cells().size()).sum(),
                        tables.stream().mapToLong(TableVerdict::differing).sum())
                + Intervals.of(tables).line()
                + whole();
    }

    private String whole() {
        return tables.stream()
                .filter(t ->
                        t.table().dimensions().isEmpty() && t.table().fixed().isEmpty())
                .flatMap(t -> t.cells().stream())
                .findFirst()
                .map(c -> String.format(Locale.ROOT, "   whole %6d, shown %6s", c.truth(), c.shown()))
                .orElse("");
    }
}
