package nl.samentel.hub.disclosure.lattice;

/**
 * What a question answers over one snapshot, and what the next snapshot is compared with.
 *
 * @param catalogue its answers
 * @param history what they rest on
 */
public record Edition(Catalogue catalogue, History history) {
    /**
     * Decides which cells are open, and answers them.
     *
     * @throws IllegalArgumentException if facts and lattice do not fit, or a combination that cannot exist does
     */
    public static Edition first(Facts facts, Lattice lattice, Thresholds thresholds, LatticeKeys keys) {
        return make(History.of(checked(facts, lattice)), lattice, thresholds, keys);
    }

    /**
     * Makes the edition of a newer snapshot. What is closed stays closed; what a cell answers or whether it is open stays as it is
     * until as many persons as the threshold came into it, left it or moved, over all snapshots since it was decided. Otherwise who
     * compares two snapshots would see which cells a single withdrawn person was in.
     *
     * @param before what the edition before left
     * @param keys those of the earlier snapshot
     */
    public static Edition after(History before, Facts newer, Lattice lattice, Thresholds thresholds, LatticeKeys keys) {
        return make(before.next(checked(newer, lattice)), lattice, thresholds, keys);
    }

    private static Edition make(History history, Lattice lattice, Thresholds thresholds, LatticeKeys keys) {
        return new Edition(
                new Catalogue(lattice, new CatalogueMaker(lattice, thresholds, keys).make(history)), history);
    }

    private static Facts checked(Facts facts, Lattice lattice) {
        boolean fits = facts.dimensions() == lattice.sizes().size();
        for (int d = 0; fits && d < facts.dimensions(); d++) {
            for (int row = 0; row < facts.rows(); row++) {
                fits &= facts.code(d, row) >= 0
                        && facts.code(d, row) < lattice.sizes().get(d);
            }
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "The facts have a code of each dimension of the lattice, and no other codes.");
        }
        return facts;
    }

    @Override
    public String toString() {
        return "Edition[redacted]";
    }
}
