package nl.samentel.hub.disclosure.lattice;

/**
 * A row that was not there before, or is not there any more.
 *
 * @param person number of its person
 * @param unit number of its unit
 * @param codes its code of each dimension
 * @param edition the edition in which it was first or no more
 * @param came whether it came
 */
record Change(long person, long unit, int[] codes, int edition, boolean came) {
    @Override
    public String toString() {
        return "Change[redacted]";
    }
}
