package nl.samentel.hub.disclosure.suppression;

import java.util.function.ToIntFunction;
import nl.samentel.hub.disclosure.suppression.primary.GroupDisclosure;
import nl.samentel.hub.disclosure.suppression.primary.KDisclosure;
import nl.samentel.hub.disclosure.suppression.primary.MinimumFrequency;
import nl.samentel.hub.disclosure.suppression.primary.PrimaryRule;
import nl.samentel.hub.disclosure.suppression.primary.ZeroRule;
import nl.samentel.hub.disclosure.suppression.protection.Protection;
import nl.samentel.hub.disclosure.suppression.table.Cell;

/**
 * By what rules a set of tables is protected.
 *
 * @param primary which cells disclose by themselves
 * @param zeros whether empty cells may be hidden to protect others
 * @param weight what hiding a cell costs, 1 or more; more for cells that readers want most
 * @param protection what must stay uncertain
 */
public record ReleaseRules(PrimaryRule primary, ZeroRule zeros, ToIntFunction<Cell> weight, Protection protection) {
    /** Ten persons, three households, no group disclosed, ten wide; every cell is worth as much. */
    public static final ReleaseRules DEFAULT = new ReleaseRules(
            MinimumFrequency.DEFAULT.or(GroupDisclosure.DEFAULT).or(KDisclosure.DEFAULT),
            ZeroRule.SENSITIVE,
            cell -> 1,
            Protection.DEFAULT);

    /**
     * Returns rules that know of thresholds only.
     *
     * @param threshold least number that is published
     * @param zeros what is done with empty cells
     * @param protection what must stay uncertain
     */
    public static ReleaseRules threshold(long threshold, ZeroRule zeros, Protection protection) {
        return new ReleaseRules(new MinimumFrequency(threshold, 1, zeros), zeros, cell -> 1, protection);
    }
}
