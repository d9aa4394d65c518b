package nl.samentel.hub.disclosure;

/**
 * What a cell needs before it is shown, as the agreement of a datalab fixes it.
 *
 * @param minPersons least number of distinct persons in a cell, at least 5
 * @param minHouseholds least number of distinct households in a cell, at least 2
 * @param roundingBase values are shown as multiples of this, at least 3
 */
public record DisclosureProfile(int minPersons, int minHouseholds, int roundingBase) {
    /** The profile a datalab has unless its agreement says otherwise. */
    public static final DisclosureProfile DEFAULT = new DisclosureProfile(10, 3, 5);

    /** Refuses a profile that protects nobody. */
    public DisclosureProfile {
        if (minPersons < 5 || minHouseholds < 2 || roundingBase < 3) {
            throw new IllegalArgumentException(
                    "A disclosure profile needs at least 5 persons, 2 households and rounding to 3 or more.");
        }
    }
}
