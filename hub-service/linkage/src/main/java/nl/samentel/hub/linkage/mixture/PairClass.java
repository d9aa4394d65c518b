package nl.samentel.hub.linkage.mixture;

/** Classes of pairs of records. Two of them are of one person. */
public enum PairClass {
    /** One person, carefully registered. */
    CAREFUL(true),
    /** One person, registered with many errors, or changed in between. */
    POOR(true),
    /** Two persons of one household: they share a surname or an address, and little of what is one's own. */
    HOUSEHOLD(false),
    /** Two persons who have nothing to do with each other. */
    UNRELATED(false);

    private final boolean samePerson;

    PairClass(boolean samePerson) {
        this.samePerson = samePerson;
    }

    /** Tells whether both records are of one person. */
    public boolean samePerson() {
        return samePerson;
    }
}
