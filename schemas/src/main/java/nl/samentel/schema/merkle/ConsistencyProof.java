package nl.samentel.schema.merkle;

import java.util.List;
import java.util.function.Function;

/**
 * What somebody offers to show that a tree only grew. Shows nothing until {@link #verify} returned.
 *
 * @param from number of entries before
 * @param to number of entries after
 * @param path hashes in the order of RFC 6962, section 2.1.2
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {
    /** Keeps the path. */
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /**
     * Makes a proof.
     *
     * @param hashes gives the hash of any whole subtree
     * @throws IllegalArgumentException unless 1 &lt;= from &lt;= to
     */
    public static ConsistencyProof of(long from, long to, Function<Node, Hash> hashes) {
        return new ConsistencyProof(from, to, ProofShape.consistency(from, to).path(hashes));
    }

    /**
     * Verifies the proof (RFC 9162, section 2.1.4.2). Nothing can be shown about a tree without entries, which every
     * tree grew from: a proof from 0 is always refused, and who accepts a first tree says so without a proof.
     *
     * @throws ProofRefusedException if this is no proof that the tree with the one root grew into that with the other
     */
    public void verify(Hash fromRoot, Hash toRoot) throws ProofRefusedException {
        if (from <= 0 || to < from) {
            throw new ProofRefusedException("A proof goes from a tree with entries to one that is not smaller.");
        }
        if (from == to) {
            requireSame(fromRoot, toRoot);
        } else if (Long.bitCount(from) == 1) {
            climb(fromRoot, path, fromRoot, toRoot);
        } else if (path.isEmpty()) {
            throw new ProofRefusedException("The proof is empty.");
        } else {
            climb(path.get(0), path.subList(1, path.size()), fromRoot, toRoot);
        }
    }

    private void requireSame(Hash fromRoot, Hash toRoot) throws ProofRefusedException {
        if (!path.isEmpty()) {
            throw new ProofRefusedException("The proof between trees of one size is not empty.");
        }
        if (!fromRoot.equals(toRoot)) {
            throw new ProofRefusedException("Two trees of one size have different roots.");
        }
    }

    private void climb(Hash start, List<Hash> rest, Hash fromRoot, Hash toRoot) throws ProofRefusedException {
        Climb climb = new Climb(from - 1, to - 1);
        climb.skipRightChildren();
        Hash before = start;
        Hash after = start;
        for (Hash next : rest) {
            if (climb.step() == Climb.Side.LEFT) {
                before = TreeHash.node(next, before);
                after = TreeHash.node(next, after);
            } else {
                after = TreeHash.node(after, next);
            }
        }
        climb.requireTop();
        if (!before.equals(fromRoot) || !after.equals(toRoot)) {
            throw new ProofRefusedException("The proof leads to other roots.");
        }
    }
}
