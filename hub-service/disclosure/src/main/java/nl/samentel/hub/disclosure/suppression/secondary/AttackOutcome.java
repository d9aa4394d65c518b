package nl.samentel.hub.disclosure.suppression.secondary;

import java.util.List;

/** What came of an attack on a pattern. */
sealed interface AttackOutcome {
    /**
     * The target stays uncertain enough.
     *
     * @param witnesses tables that show it
     */
    record Withstood(List<Deviation> witnesses) implements AttackOutcome {}

    /**
     * The target becomes too certain.
     *
     * @param cut what every pattern that withstands this attack satisfies, and this one does not
     */
    record Broken(Cut cut) implements AttackOutcome {}

    /** Nobody can tell: a solver gave up, or its prices do not show what its values show. */
    record Unsettled() implements AttackOutcome {}
}
