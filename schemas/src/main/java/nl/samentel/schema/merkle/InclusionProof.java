package nl.samentel.schema.merkle;

import java.util.List;
import java.util.function.Function;

/**
 * What somebody offers to show that an entry stands in a tree. Shows nothing until {@link #verify} returned.
 *
 * @param index place of the entry, from 0
 * @param size number of entries of the tree
 * @param path hashes from the sibling of the entry up to the child of the root
 */
public record InclusionProof(long index, long size, List<Hash> path) {
    /** Keeps the path. */
    public InclusionProof {
        path = List.copyOf(path);
    }

    /**
     * Makes a proof.
     *
     * @param hashes gives the hash of any whole subtree
     * @throws IllegalArgumentException if the tree has no such entry
     */
    public static InclusionProof of(long index, long size, Function<Node, Hash> hashes) {
        return new InclusionProof(index, size, ProofShape.inclusion(index, size).path(hashes));
    }

    /**
     * Verifies the proof (RFC 9162, section 2.1.3.2).
     *
     * @param leaf what {@link TreeHash#leaf} says of the entry
     * @param root of the tree of {@link #size} entries
     * @throws ProofRefusedException if this is no proof that the entry stands at {@link #index} of that tree
     */
    public void verify(Hash leaf, Hash root) throws ProofRefusedException {
        if (index < 0 || index >= size) {
            throw new ProofRefusedException("The entry lies outside the tree.");
        }
        Climb climb = new Climb(index, size - 1);
        Hash joined = leaf;
        for (Hash next : path) {
            joined = climb.step() == Climb.Side.LEFT ? TreeHash.node(next, joined) : TreeHash.node(joined, next);
        }
        climb.requireTop();
        if (!joined.equals(root)) {
            throw new ProofRefusedException("The proof leads to another root.");
        }
    }
}
