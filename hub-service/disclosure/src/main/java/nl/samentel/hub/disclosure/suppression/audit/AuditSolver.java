package nl.samentel.hub.disclosure.suppression.audit;

import java.util.Map;

/** Finds the extremes of a hidden cell among all tables that fit. Need not be right; see the guarantee of the package. */
public interface AuditSolver {
    /** Returns its name, for the record of a release. */
    String name();

    /**
     * Starts an attack by somebody.
     *
     * @param tables what is published
     * @param known numbers of hidden cells that he knows
     */
    Attack attack(PublishedTables tables, Map<Integer, Long> known);

    /** An attack by one who knows always the same. */
    interface Attack {
        /** Returns a value for every hidden cell; empty if the solver gave up. */
        Map<Integer, Double> extreme(Question question);
    }

    /**
     * What is asked.
     *
     * @param target hidden cell
     * @param highest whether its highest value is sought, or its lowest
     * @param whole whether only whole numbers count
     */
    record Question(int target, boolean highest, boolean whole) {}
}
