package nl.samentel.connector.truth;

import java.util.ArrayList;
import java.util.List;
import nl.samentel.schema.question.Breakdown;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Dimension;

/**
 * Chooses the tables of a question: the whole, each dimension, and what an analyst looks at first: each dimension by the
 * first dimension of time, or by the first one where there is no time.
 */
final class TableChoice {
    private static final int MOST_CELLS = 400;

    private TableChoice() {}

    /** Returns ids of dimensions, without tables of more than 400 cells. */
    static List<List<String>> of(Definition definition) {
        List<List<String>> tables = new ArrayList<>(List.of(List.of()));
        definition.dimensions().forEach(d -> tables.add(List.of(d.id())));
        Dimension first = first(definition);
        for (Dimension other : definition.dimensions()) {
            long cells = (long) size(definition, first) * size(definition, other);
            if (!other.equals(first) && cells <= MOST_CELLS) {
                tables.add(List.of(first.id(), other.id()));
            }
        }
        return tables;
    }

    private static Dimension first(Definition definition) {
        return definition.dimensions().stream()
                .filter(d -> d.by() instanceof Breakdown.Time)
                .findFirst()
                .orElse(definition.dimensions().get(0));
    }

    private static int size(Definition definition, Dimension dimension) {
        return definition.choices(dimension).size();
    }
}
