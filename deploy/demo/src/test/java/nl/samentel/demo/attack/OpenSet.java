package nl.samentel.demo.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The units of an open cell.
 *
 * @param question id of the question
 * @param units their numbers, ascending
 * @param answer what the cell answers
 */
record OpenSet(String question, long[] units, long answer) {
    /** Returns the sets of all open cells of a question that hold anything. */
    static List<OpenSet> of(Attacked attacked) {
        List<OpenSet> sets = new ArrayList<>();
        for (int mask : attacked.answers().masks().toArray()) {
            Map<Integer, TreeSet<Long>> units = new HashMap<>();
            for (int row = 0; row < attacked.rows().rows(); row++) {
                int cell = attacked.answers().cells().of(mask, attacked.rows().row(row));
                if (attacked.answers().open(mask, cell)) {
                    units.computeIfAbsent(cell, c -> new TreeSet<>())
                            .add(attacked.rows().units()[row]);
                }
            }
            units.forEach((cell, set) -> sets.add(new OpenSet(
                    attacked.id(),
                    set.stream().mapToLong(u -> u).toArray(),
                    attacked.answers().of(mask, cell))));
        }
        return sets;
    }

    /** Tells whether all units of this are in another one. */
    boolean within(OpenSet other) {
        int at = 0;
        for (long unit : units) {
            while (at < other.units.length && other.units[at] < unit) {
                at++;
            }
            if (at == other.units.length || other.units[at] != unit) {
                return false;
            }
        }
        return true;
    }
}
