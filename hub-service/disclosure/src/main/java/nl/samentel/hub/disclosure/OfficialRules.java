package nl.samentel.hub.disclosure;

import nl.samentel.hub.disclosure.suppression.ReleaseRules;
import nl.samentel.hub.disclosure.suppression.primary.GroupDisclosure;
import nl.samentel.hub.disclosure.suppression.primary.KDisclosure;
import nl.samentel.hub.disclosure.suppression.primary.MinimumFrequency;
import nl.samentel.hub.disclosure.suppression.primary.ZeroRule;
import nl.samentel.hub.disclosure.suppression.protection.Insiders;
import nl.samentel.hub.disclosure.suppression.protection.Protection;

/**
 * By what rules official tables of a datalab are protected: thresholds as agreed, all else as fixed here. Public.
 *
 * @param minPersons least units and persons in a cell that shows its number, and how wide the interval of a hidden cell stays
 * @param minHouseholds least households in a cell that shows its number
 */
public record OfficialRules(int minPersons, int minHouseholds) {
    /** How wide the interval of a hidden cell stays for whoever is alone in a cell. */
    public static final int INSIDER_WIDTH = 1;

    /** Returns the rules of a profile; its noise has no part in them. */
    public static OfficialRules of(DisclosureProfile profile) {
        return new OfficialRules(profile.minPersons(), profile.minHouseholds());
    }

    /** Returns from which share of its row on, in hundredths, a cell is hidden. */
    public int group() {
        return GroupDisclosure.DEFAULT.percent();
    }

    /** Returns how many others of its row a cell may leave and still be hidden. */
    public int others() {
        return Math.toIntExact(KDisclosure.DEFAULT.k());
    }

    ReleaseRules rules() {
        return new ReleaseRules(
                new MinimumFrequency(minPersons, minHouseholds, ZeroRule.SENSITIVE)
                        .or(GroupDisclosure.DEFAULT)
                        .or(KDisclosure.DEFAULT),
                ZeroRule.SENSITIVE,
                cell -> 1,
                new Protection(minPersons, Insiders.EACH_ALONE, INSIDER_WIDTH));
    }
}
