package nl.samentel.hub.disclosure.suppression.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A dimension with its totals. Several roll-ups may run over the same codes, such as postcodes to areas and postcodes to
 * municipalities; each is known to whoever reads the tables, and so each is a set of equations.
 *
 * @param name such as {@code pc4}
 * @param rollUps totals; at least one of them for {@link RollUp#ALL}
 */
public record Dimension(String name, List<RollUp> rollUps) {
    /** Refuses a dimension without a total. */
    public Dimension {
        rollUps = List.copyOf(rollUps);
        if (rollUps.stream().noneMatch(r -> r.total().equals(RollUp.ALL))) {
            throw new IllegalArgumentException("Dimension " + name + " has no total.");
        }
    }

    /** Describes a dimension whose codes add up to its total and to nothing else. */
    public static Dimension flat(String name, List<String> codes) {
        return new Dimension(name, List.of(new RollUp(RollUp.ALL, codes)));
    }

    /** Adds a roll-up. */
    public Dimension with(RollUp rollUp) {
        List<RollUp> more = new ArrayList<>(rollUps);
        more.add(rollUp);
        return new Dimension(name, more);
    }

    /** Returns every code, totals first, each once. */
    public List<String> codes() {
        Set<String> codes = new LinkedHashSet<>();
        rollUps.forEach(r -> codes.add(r.total()));
        rollUps.forEach(r -> codes.addAll(r.parts()));
        return List.copyOf(codes);
    }
}
