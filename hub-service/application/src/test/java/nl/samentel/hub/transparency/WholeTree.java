package nl.samentel.hub.transparency;

import java.util.ArrayList;
import java.util.List;
import nl.samentel.schema.merkle.CompactRange;
import nl.samentel.schema.merkle.Hash;

/**
 * All leaves of a tree, and the root it had at every size.
 *
 * @param leaves in order
 * @param roots by size, from 0
 */
record WholeTree(List<Hash> leaves, List<Hash> roots) {
    static WholeTree of(List<Hash> leaves) {
        CompactRange range = CompactRange.EMPTY;
        List<Hash> roots = new ArrayList<>(List.of(range.root()));
        for (Hash leaf : leaves) {
            range = range.append(leaf);
            roots.add(range.root());
        }
        return new WholeTree(leaves, roots);
    }

    Hash root(long size) {
        return roots.get((int) size);
    }
}
