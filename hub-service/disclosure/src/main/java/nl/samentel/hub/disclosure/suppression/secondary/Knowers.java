package nl.samentel.hub.disclosure.suppression.secondary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.samentel.hub.disclosure.suppression.protection.Insiders;

/** Lists who attacks a pattern, by what they know beside what is published: first those who know nothing more. */
final class Knowers {
    private final HidingProblem problem;

    Knowers(HidingProblem problem) {
        this.problem = problem;
    }

    List<Set<Integer>> of(BitSet hidden) {
        Set<Set<Integer>> knowers = new LinkedHashSet<>();
        knowers.add(Set.of());
        if (problem.protection().insiders() != Insiders.NOBODY) {
            hidden.stream().filter(this::singleton).forEach(i -> knowers.add(Set.of(i)));
        }
        if (problem.protection().insiders() == Insiders.TWO_OF_A_ROW) {
            problem.margins().forEach(m -> knowers.addAll(pairs(m.cells(), hidden)));
        }
        return List.copyOf(knowers);
    }

    private List<Set<Integer>> pairs(List<Integer> row, BitSet hidden) {
        List<Integer> alone = row.stream()
                .filter(hidden::get)
                .filter(this::singleton)
                .sorted()
                .toList();
        List<Set<Integer>> pairs = new ArrayList<>();
        for (int i = 0; i < alone.size(); i++) {
            for (int j = i + 1; j < alone.size(); j++) {
                pairs.add(Set.of(alone.get(i), alone.get(j)));
            }
        }
        return pairs;
    }

    private boolean singleton(int cell) {
        return problem.tables().cell(cell).counts().singleton();
    }
}
