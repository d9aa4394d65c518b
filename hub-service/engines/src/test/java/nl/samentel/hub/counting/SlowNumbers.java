package nl.samentel.hub.counting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samentel.hub.counting.SlowInterpreter.Row;
import nl.samentel.hub.disclosure.ExactNumbers.Numbers;

/** Counts fact rows by some dimensions, the slow way. */
final class SlowNumbers {
    private final Map<List<String>, Tally> tallies = new HashMap<>();

    private record Tally(Set<Object> units, Set<Integer> persons, Set<Integer> households) {}

    SlowNumbers(List<Row> rows, List<String> dimensions) {
        for (Row row : rows) {
            Tally tally = tallies.computeIfAbsent(
                    dimensions.stream().map(row.codes()::get).toList(),
                    c -> new Tally(new HashSet<>(), new HashSet<>(), new HashSet<>()));
            tally.units().add(row.unit());
            tally.persons().add(row.who());
            tally.households().add(row.household());
        }
    }

    /** Returns the cells that something was counted in. */
    Set<List<String>> occupied() {
        return tallies.keySet();
    }

    Numbers at(List<String> codes) {
        Tally tally = tallies.getOrDefault(codes, new Tally(Set.of(), Set.of(), Set.of()));
        return new Numbers(
                codes,
                tally.units().size(),
                tally.persons().size(),
                tally.households().size());
    }
}
