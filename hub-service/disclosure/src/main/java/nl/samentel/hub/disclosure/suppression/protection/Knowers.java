package nl.samentel.hub.disclosure.suppression.protection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.samentel.hub.disclosure.suppression.table.LinkedTables;
import nl.samentel.hub.disclosure.suppression.table.Margin;

/**
 * Lists who reads a pattern, by what they know beside what is published. Whoever is alone in a cell knows its number, and
 * that of every total that holds nobody else, with its parts, empty ones as well. What he can work out of the rest has to stay uncertain.
 */
public final class Knowers {
    private final LinkedTables tables;
    private final Insiders insiders;

    /** Makes a list for tables. */
    public Knowers(LinkedTables tables, Insiders insiders) {
        this.tables = tables;
        this.insiders = insiders;
    }

    /** Returns what each knows of the hidden cells: first those who know nothing of them, then the insiders, each once. */
    public List<Set<Integer>> of(BitSet hidden) {
        Set<Set<Integer>> knowers = new LinkedHashSet<>();
        knowers.add(Set.of());
        if (insiders != Insiders.NOBODY) {
            hidden.stream().filter(this::alone).forEach(i -> knowers.add(own(Set.of(i), hidden)));
        }
        if (insiders == Insiders.TWO_OF_A_ROW) {
            tables.margins().forEach(m -> knowers.addAll(pairs(m.cells(), hidden)));
        }
        return List.copyOf(knowers);
    }

    private List<Set<Integer>> pairs(List<Integer> row, BitSet hidden) {
        List<Integer> alone =
                row.stream().filter(hidden::get).filter(this::alone).sorted().toList();
        List<Set<Integer>> pairs = new ArrayList<>();
        for (int i = 0; i < alone.size(); i++) {
            for (int j = i + 1; j < alone.size(); j++) {
                pairs.add(own(Set.of(alone.get(i), alone.get(j)), hidden));
            }
        }
        return pairs;
    }

    /** Follows contributors along margins that hold nobody else. */
    private Set<Integer> own(Set<Integer> cells, BitSet hidden) {
        Set<Integer> own = new TreeSet<>(cells);
        int before;
        do {
            before = own.size();
            tables.margins().forEach(m -> own.addAll(follow(m, own)));
        } while (own.size() > before);
        own.removeIf(i -> !hidden.get(i));
        return own;
    }

    private List<Integer> follow(Margin margin, Set<Integer> own) {
        List<Integer> filled =
                margin.parts().stream().filter(p -> tables.cell(p).units() > 0).toList();
        if (own.containsAll(filled) && (!filled.isEmpty() || own.contains(margin.total()))) {
            return margin.cells();
        }
        boolean one = alone(margin.total())
                && (own.contains(margin.total()) || filled.stream().anyMatch(own::contains));
        return one ? filled : List.of();
    }

    private boolean alone(int cell) {
        return tables.cell(cell).counts().singleton();
    }
}
