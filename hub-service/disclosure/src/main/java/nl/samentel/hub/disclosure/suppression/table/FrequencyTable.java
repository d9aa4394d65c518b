package nl.samentel.hub.disclosure.suppression.table;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of counts with all its totals.
 *
 * @param dimensions what it is split by; none for a table of one number
 */
public record FrequencyTable(List<Dimension> dimensions) {
    /** Copies. */
    public FrequencyTable {
        dimensions = List.copyOf(dimensions);
    }

    /** Returns every cell, totals included. */
    public List<CellId> cells() {
        return combinations(dimensions);
    }

    /** Returns every equation: a total, then its parts. */
    List<Equation> equations() {
        List<Equation> equations = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            List<Dimension> others =
                    dimensions.stream().filter(d -> !d.equals(dimension)).toList();
            for (CellId rest : combinations(others)) {
                dimension.rollUps().forEach(r -> equations.add(Equation.of(dimension, r, rest)));
            }
        }
        return equations;
    }

    private static List<CellId> combinations(List<Dimension> dimensions) {
        List<CellId> ids = List.of(CellId.total());
        for (Dimension dimension : dimensions) {
            List<CellId> longer = new ArrayList<>();
            ids.forEach(id -> dimension.codes().forEach(c -> longer.add(id.with(dimension.name(), c))));
            ids = longer;
        }
        return ids;
    }

    /** A margin by the names of its cells. */
    record Equation(String dimension, CellId total, List<CellId> parts) {
        static Equation of(Dimension dimension, RollUp rollUp, CellId rest) {
            return new Equation(
                    dimension.name(),
                    rest.with(dimension.name(), rollUp.total()),
                    rollUp.parts().stream()
                            .map(p -> rest.with(dimension.name(), p))
                            .toList());
        }
    }
}
