package nl.samentel.connector.truth;

import java.util.ArrayList;
import java.util.List;
import nl.samentel.schema.question.Breakdown;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Dimension;

/**
 * Chooses the tables of a question: the whole, each dimension, each two dimensions, and each two by the first dimension of time, or
 * by the first one where there is no time, since an answer has at most three.
 */
final class TableChoice {
    private static final int MOST_CELLS = 400;

    private TableChoice() {}

    /** Returns ids of dimensions, without tables of more than 400 cells. */
    static List<List<String>> of(Definition definition) {
        List<List<String>> tables = new ArrayList<>(List.of(List.of()));
        definition.dimensions().forEach(d -> tables.add(List.of(d.id())));
        Dimension first = first(definition);
        List<Dimension> others =
                definition.dimensions().stream().filter(d -> !d.equals(first)).toList();
        for (int i = 0; i < others.size(); i++) {
            add(tables, definition, List.of(first, others.get(i)));
            for (int j = i + 1; j < others.size(); j++) {
                add(tables, definition, List.of(others.get(i), others.get(j)));
                add(tables, definition, List.of(first, others.get(i), others.get(j)));
            }
        }
        return tables;
    }

    private static void add(List<List<String>> tables, Definition definition, List<Dimension> dimensions) {
        long cells =
                dimensions.stream().mapToLong(d -> definition.choices(d).size()).reduce(1, Math::multiplyExact);
        if (cells <= MOST_CELLS) {
            tables.add(dimensions.stream().map(Dimension::id).toList());
        }
    }

    private static Dimension first(Definition definition) {
        return definition.dimensions().stream()
                .filter(d -> d.by() instanceof Breakdown.Time)
                .findFirst()
                .orElse(definition.dimensions().get(0));
    }
}
