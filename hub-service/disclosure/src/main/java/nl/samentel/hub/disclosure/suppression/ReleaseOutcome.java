package nl.samentel.hub.disclosure.suppression;

import java.util.List;
import java.util.OptionalLong;
import nl.samentel.hub.disclosure.suppression.table.CellId;

/** What came of a release. */
public sealed interface ReleaseOutcome {
    /**
     * The tables, protected and audited.
     *
     * @param cells all cells of the set, in order
     * @param account how it came about; for the record, not for readers
     */
    record Released(List<ReleasedCell> cells, Account account) implements ReleaseOutcome {
        /** Copies. */
        public Released {
            cells = List.copyOf(cells);
        }

        /** Returns how many cells show no number. */
        public long hidden() {
            return cells.stream().filter(c -> c.number().isEmpty()).count();
        }
    }

    /**
     * Nothing is released.
     *
     * @param reason why
     */
    record Refused(Reason reason) implements ReleaseOutcome {}

    /**
     * A cell as readers see it. Why it is hidden is not told.
     *
     * @param id its name
     * @param number its exact number; none where it is hidden
     */
    record ReleasedCell(CellId id, OptionalLong number) {}

    /**
     * How a release came about.
     *
     * @param sensitive how many cells were hidden for what they say themselves, or because they were hidden before
     * @param added how many were hidden to protect those
     * @param proven whether it is proven that fewer would not do
     * @param planner which solver planned it
     * @param auditor which solver audited it
     */
    record Account(int sensitive, int added, boolean proven, String planner, String auditor) {}

    /** Why nothing is released. */
    enum Reason {
        /** What was published before, or may not be hidden, gives a sensitive cell away. */
        NOTHING_PROTECTS,
        /** The time was up, or the thread interrupted, before there was a pattern. */
        NO_PATTERN_IN_TIME,
        /** The audit could not show that every hidden cell stays uncertain. */
        AUDIT_FAILED,
        /** The audit was interrupted. */
        AUDIT_STOPPED
    }
}
