package nl.samentel.hub.linkage.history;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nl.samentel.hub.linkage.Band;
import nl.samentel.hub.linkage.history.RunChanges.Move;

/** Compares the persons of a run with those of the run before. */
final class Changes {
    private final LinkHistory earlier;
    private final Overlaps overlaps;
    private final LastingIds ids;
    private final BitSet found = new BitSet();
    private final BitSet several = new BitSet();
    private final BitSet goesOn = new BitSet();
    private final BitSet known = new BitSet();

    private Changes(LinkHistory earlier, LastingIds ids) {
        this.earlier = earlier;
        this.overlaps = ids.overlaps();
        this.ids = ids;
        for (int overlap = 0; overlap < overlaps.size(); overlap++) {
            int id = overlaps.id(overlap);
            several.set(id, found.get(id));
            found.set(id);
            known.set(overlaps.rank(overlap));
            if (ids.of(overlaps.rank(overlap)) == id) {
                goesOn.set(id);
            }
        }
    }

    static Changes of(LinkHistory earlier, LastingIds ids) {
        return new Changes(earlier, ids);
    }

    RunChanges named(String run) {
        List<Move> merged = new ArrayList<>();
        List<Move> split = new ArrayList<>();
        for (int overlap = 0; overlap < overlaps.size(); overlap++) {
            Move move = new Move(overlaps.id(overlap), ids.of(overlaps.rank(overlap)));
            if (move.from() != move.into()) {
                (goesOn.get(move.from()) ? split : merged).add(move);
            }
        }
        BitSet vanished = earlier.persons();
        vanished.andNot(found);
        return new RunChanges(
                run, ids.firstNew(), merged, split, vanished.stream().boxed().toList());
    }

    /**
     * Keeps bands only.
     *
     * @param identified ranks of the persons of this run that can be told apart
     */
    ChangeReport report(BitSet identified) {
        BitSet before = earlier.identified();
        int whole = before.cardinality();
        BitSet apart = and(before, several);
        BitSet together = and(before, found);
        together.andNot(several);
        BitSet kept = and(together, goesOn);
        BitSet fresh = (BitSet) identified.clone();
        fresh.andNot(known);
        return new ChangeReport(
                Band.ofPersons(kept.cardinality(), whole),
                Band.ofPersons(together.cardinality() - kept.cardinality(), whole),
                Band.ofPersons(apart.cardinality(), whole),
                Band.ofPersons(whole - and(before, found).cardinality(), whole),
                Band.ofPersons(fresh.cardinality(), identified.cardinality()));
    }

    private static BitSet and(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }
}
