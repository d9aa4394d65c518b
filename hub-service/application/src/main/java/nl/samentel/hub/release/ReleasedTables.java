package nl.samentel.hub.release;

import java.util.List;
import java.util.Optional;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.disclosure.Interval;
import nl.samentel.hub.disclosure.Interval.Doubt;
import nl.samentel.hub.disclosure.OfficialCell;
import nl.samentel.hub.disclosure.OfficialRules;
import nl.samentel.hub.disclosure.OfficialTable;
import nl.samentel.hub.snapshot.SnapshotRun;

/**
 * Protected tables with what a reader has to know of them.
 *
 * @param release what they belong to
 * @param snapshot what they were counted in
 * @param rules by what rules they were protected
 * @param tables in order
 */
public record ReleasedTables(Release release, SnapshotRun snapshot, OfficialRules rules, List<Shown> tables) {
    /** Copies the list. */
    public ReleasedTables {
        tables = List.copyOf(tables);
    }

    /**
     * A table.
     *
     * @param question what it answers
     * @param table its cells
     * @param doubt by how much its numbers may be wrong because of links
     */
    public record Shown(Question question, OfficialTable table, Doubt doubt) {
        /** Returns between which numbers the true number of a cell is expected to be, when it is shown. */
        public Optional<Interval> interval(OfficialCell cell) {
            return Interval.of(cell.count(), doubt);
        }
    }
}
