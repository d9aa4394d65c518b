package nl.samentel.hub.release.rest;

import nl.samentel.hub.disclosure.OfficialRules;
import nl.samentel.hub.disclosure.OfficialTable;
import nl.samentel.hub.question.rest.Bilingual;
import nl.samentel.hub.release.Release;
import nl.samentel.hub.release.ReleasePolicy;
import nl.samentel.schema.agreement.Disclosure.Regime;

/**
 * How official tables were protected.
 *
 * @param regime in which way
 * @param minPersons least persons in a cell that shows its number
 * @param minHouseholds least households in a cell that shows its number
 * @param width within how many a hidden number cannot be known from everything that is released
 * @param groupPercent share of its row from which on a cell is hidden
 * @param policy SHA-256 of {@code policyText}
 * @param policyText everything that decides, as canonical JSON
 * @param note the same in words
 */
record OfficialProtection(
        String regime,
        int minPersons,
        int minHouseholds,
        int width,
        int groupPercent,
        String policy,
        String policyText,
        Bilingual note) {
    private static final String TOTAL = OfficialTable.TOTAL;

    static OfficialProtection of(Release release, OfficialRules rules) {
        return new OfficialProtection(
                Regime.OFFICIAL_EXACT.name(),
                rules.minPersons(),
                rules.minHouseholds(),
                rules.minPersons(),
                rules.group(),
                ReleasePolicy.digest(release.policy()),
                release.policy(),
                note(rules));
    }

    private static Bilingual note(OfficialRules rules) {
        return new Bilingual(
                "De getallen zijn exact. Verborgen (HIDDEN) zijn cellen met minder dan " + rules.minPersons()
                        + " eenheden of personen of minder dan " + rules.minHouseholds()
                        + " huishoudens, ook als er niemand is, cellen die "
                        + rules.group()
                        + " procent of meer van hun rij vullen of alles op één na, en cellen die nodig zijn om die te"
                        + " beschermen; welke waarom verborgen is, wordt niet gezegd. Uit alles wat van deze momentopname is"
                        + " uitgebracht is een verborgen getal niet nauwkeuriger dan op " + rules.minPersons()
                        + " af te leiden. Nul (STRUCTURAL_ZERO) is alleen wat niet kan bestaan; " + TOTAL
                        + " is een totaal. Laag en hoog zijn de grenzen door koppelfouten.",
                "The numbers are exact. Hidden are cells of fewer than " + rules.minPersons()
                        + " units or persons or fewer than " + rules.minHouseholds()
                        + " households, also if there is nobody, cells that fill " + rules.group()
                        + " percent or more of their row or all but one, and cells that are needed to protect those; which is hidden"
                        + " for what is not told. From everything that was released of this snapshot a hidden number cannot be"
                        + " known more closely than within " + rules.minPersons()
                        + ". Zero is only what cannot exist (STRUCTURAL_ZERO); " + TOTAL
                        + " is a total. Low and high are the bounds by errors of linking.");
    }
}
