package nl.samentel.hub.disclosure.lattice;

/**
 * What a question answers over one snapshot, and what the next snapshot is compared with.
 *
 * @param catalogue its answers
 * @param history what they rest on
 */
public record Edition(Catalogue catalogue, History history) {
    /**
     * Decides which cells of a question alone are open, and answers them.
     *
     * @throws IllegalArgumentException if facts and lattice do not fit, or a combination that cannot exist does
     */
    public static Edition first(Facts facts, Lattice lattice, Thresholds thresholds, LatticeKeys keys) {
        return Draft.first(facts, lattice, thresholds, keys).edition();
    }

    /** Makes the edition of a newer snapshot of a question alone, as {@link Draft#after}. */
    public static Edition after(History before, Facts newer, Lattice lattice, Thresholds thresholds, LatticeKeys keys) {
        return Draft.after(before, newer, lattice, thresholds, keys).edition();
    }

    @Override
    public String toString() {
        return "Edition[redacted]";
    }
}
