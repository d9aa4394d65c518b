package nl.samentel.hub.disclosure;

import nl.samentel.hub.disclosure.lattice.Thresholds;
import nl.samentel.hub.disclosure.ptable.NoiseDesign;
import nl.samentel.hub.disclosure.ptable.PerturbationTable;

/**
 * What a cell needs before it is shown and what its noise is like, as the agreement of a datalab fixes it. Public.
 *
 * @param minPersons least number of persons, with noise, in a cell that is shown, at least 5
 * @param minHouseholds least number of households, with noise, in a cell that is shown, at least 2
 * @param perPerson how many reports of one person count in one cell, at least 1
 * @param noise what the noise is like
 */
public record DisclosureProfile(int minPersons, int minHouseholds, int perPerson, NoiseDesign noise) {
    /** The profile a datalab has unless its agreement says otherwise. */
    public static final DisclosureProfile DEFAULT = new DisclosureProfile(10, 3, 20, NoiseDesign.DEFAULT);

    private static final double USUAL = 0.95;

    /** Refuses a profile that protects nobody. */
    public DisclosureProfile {
        if (minPersons < 5 || minHouseholds < 2 || perPerson < 1) {
            throw new IllegalArgumentException(
                    "A disclosure profile needs at least 5 persons, 2 households and 1 report of a person.");
        }
        if (minPersons <= noise.blocked()) {
            throw new IllegalArgumentException("Blocked values are below the least number of persons.");
        }
    }

    /**
     * Returns the thresholds.
     *
     * @param room how much of a lattice may be open
     */
    public Thresholds thresholds(Thresholds.Room room) {
        return new Thresholds(minPersons, minHouseholds, perPerson, room);
    }

    /** Returns within how many of a shown value the true number is in at least 95 of 100 cells, 0 to the largest deviation. */
    public int usualDeviation() {
        return PerturbationTable.of(noise).usualDeviation(USUAL);
    }
}
