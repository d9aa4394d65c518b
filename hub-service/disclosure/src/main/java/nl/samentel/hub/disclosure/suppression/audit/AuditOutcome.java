package nl.samentel.hub.disclosure.suppression.audit;

import java.util.List;

/** What came of an audit. Names cells by number only. */
public sealed interface AuditOutcome {
    /**
     * Every hidden cell stays uncertain enough for everybody.
     *
     * @param solver which solver attacked
     */
    record Passed(String solver) implements AuditOutcome {}

    /**
     * Some hidden cell does not, or could not be shown to.
     *
     * @param solver which solver attacked
     * @param exact cells that readers can work out
     * @param narrow cells whose interval readers know to be narrower than the width, those worked out included
     * @param known cells of which an insider knows too much
     */
    record Failed(String solver, List<Integer> exact, List<Integer> narrow, List<Integer> known)
            implements AuditOutcome {
        /** Copies. */
        public Failed {
            exact = List.copyOf(exact);
            narrow = List.copyOf(narrow);
            known = List.copyOf(known);
        }
    }

    /**
     * The audit was stopped. Nothing is known.
     *
     * @param solver which solver attacked
     */
    record Stopped(String solver) implements AuditOutcome {}
}
