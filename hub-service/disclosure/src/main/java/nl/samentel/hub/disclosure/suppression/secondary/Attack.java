package nl.samentel.hub.disclosure.suppression.secondary;

import java.util.Set;

/**
 * Somebody who wants to know a hidden cell.
 *
 * @param target the cell
 * @param known hidden cells whose numbers he knows
 * @param width how uncertain he must stay
 */
record Attack(int target, Set<Integer> known, long width) {
    Attack {
        known = Set.copyOf(known);
    }
}
