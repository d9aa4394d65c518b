package nl.samentel.hub.disclosure.lattice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a question would answer over one snapshot if it were the only one. {@link #settle} holds the drafts of all questions against each
 * other. Not for use by several threads.
 */
public final class Draft {
    private final Lattice lattice;
    private final Thresholds thresholds;
    private final LatticeKeys keys;
    private final Supplier<History> start;
    private final Set<CellId> forbidden = new HashSet<>();
    private Made made;

    private record Made(Edition edition, List<OpenCell> open) {}

    private Draft(Lattice lattice, Thresholds thresholds, LatticeKeys keys, Supplier<History> start) {
        this.lattice = lattice;
        this.thresholds = thresholds;
        this.keys = keys;
        this.start = start;
        this.made = make();
    }

    /**
     * Drafts a first edition.
     *
     * @throws IllegalArgumentException if facts and lattice do not fit, or a combination that cannot exist does
     */
    public static Draft first(Facts facts, Lattice lattice, Thresholds thresholds, LatticeKeys keys) {
        return new Draft(lattice, thresholds, keys, () -> History.of(facts));
    }

    /**
     * Drafts the edition of a newer snapshot. What is closed stays closed; what a cell answers or whether it is open stays as it is
     * until more persons came into it or left it than anybody outside knows, over all snapshots since it was decided. Otherwise who
     * compares two snapshots would see which cells a single withdrawn person was in.
     *
     * @param before what the edition before left
     * @throws IllegalArgumentException if facts and lattice do not fit, or a combination that cannot exist does
     */
    public static Draft after(History before, Facts newer, Lattice lattice, Thresholds thresholds, LatticeKeys keys) {
        return new Draft(lattice, thresholds, keys, () -> before.next(newer));
    }

    /**
     * Closes cells until no open cell lies in another one, of any of the questions, and lacks fewer units than the threshold.
     *
     * @param drafts drafts of questions whose units are the same, with the same record keys
     */
    public static void settle(List<Draft> drafts) {
        List<Draft> changed = drafts;
        while (!changed.isEmpty()) {
            changed = new NestedQuestions(drafts).close();
        }
    }

    private Made make() {
        History history = start.get();
        // Keys of rows are larger than rows: made again when a cell is closed, and not kept.
        KeyedFacts facts = keys.keyed(checked(history.facts(), lattice));
        Map<Integer, long[]> answers = new CatalogueMaker(lattice, thresholds, keys, forbidden).make(history, facts);
        List<OpenCell> open = new ArrayList<>();
        answers.forEach((table, cells) -> open.addAll(OpenCell.of(facts, Cuboid.of(lattice, table), table, cells)));
        return new Made(new Edition(new Catalogue(lattice, answers), history), open);
    }

    /** Returns the edition. */
    public Edition edition() {
        return made.edition();
    }

    /** Returns the open cells in which there is anything. */
    List<OpenCell> open() {
        return made.open();
    }

    /** Closes cells, and says whether any of them was not closed yet. */
    boolean forbid(Set<CellId> cells) {
        boolean more = forbidden.addAll(cells);
        if (more) {
            made = make();
        }
        return more;
    }

    boolean forbids(CellId cell) {
        return forbidden.contains(cell);
    }

    boolean favours(int table) {
        return lattice.first().stream()
                .mapToInt(t -> t.stream().mapToInt(d -> 1 << d).sum())
                .anyMatch(t -> (table & t) == table);
    }

    int threshold() {
        return thresholds.persons();
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
        return "Draft[redacted]";
    }
}
