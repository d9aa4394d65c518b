package nl.samentel.hub.disclosure.suppression.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nl.samentel.hub.disclosure.suppression.table.LinkedTables;
import nl.samentel.hub.disclosure.suppression.table.Margin;

/** Tables as readers see them: numbers of the cells that are shown, the names of the others, and the margins. */
public final class PublishedTables {
    private final List<Integer> hidden;
    private final List<Equation> equations;
    private final long limit;

    private PublishedTables(List<Integer> hidden, List<Equation> equations, long limit) {
        this.hidden = hidden;
        this.equations = equations;
        this.limit = limit;
    }

    /** Publishes all cells but these; readers are told that no cell holds more than a limit far above all. */
    static PublishedTables of(LinkedTables tables, BitSet hidden, long limit) {
        List<Equation> equations = new ArrayList<>();
        for (Margin margin : tables.margins()) {
            Equation equation = equation(tables, hidden, margin);
            if (!equation.plus().isEmpty() || !equation.minus().isEmpty()) {
                equations.add(equation);
            }
        }
        return new PublishedTables(hidden.stream().boxed().toList(), List.copyOf(equations), limit);
    }

    private static Equation equation(LinkedTables tables, BitSet hidden, Margin margin) {
        List<Integer> plus = margin.parts().stream().filter(hidden::get).toList();
        long side = -margin.parts().stream()
                .filter(p -> !hidden.get(p))
                .mapToLong(p -> tables.cell(p).units())
                .sum();
        if (hidden.get(margin.total())) {
            return new Equation(plus, List.of(margin.total()), side);
        }
        return new Equation(
                plus, List.of(), Math.addExact(side, tables.cell(margin.total()).units()));
    }

    /** Returns the cells that are hidden, in order. */
    public List<Integer> hidden() {
        return hidden;
    }

    /** Returns what readers know of hidden cells. */
    public List<Equation> equations() {
        return equations;
    }

    /** Returns what no hidden cell exceeds. */
    public long limit() {
        return limit;
    }

    /**
     * Says that some hidden cells less others add up to something that readers know.
     *
     * @param plus hidden cells that are added
     * @param minus hidden cells that are taken off
     * @param side what that leaves
     */
    public record Equation(List<Integer> plus, List<Integer> minus, long side) {
        @Override
        public String toString() {
            return "Equation[" + (plus.size() + minus.size()) + " hidden cells, redacted]";
        }
    }
}
