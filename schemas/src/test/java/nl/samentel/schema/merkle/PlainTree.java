package nl.samentel.schema.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** The tree as RFC 6962 defines it, word by word and slowly: what everything else is held against. */
public final class PlainTree {
    private final List<Hash> leaves;

    /** Keeps hashes of entries. */
    public PlainTree(List<Hash> leaves) {
        this.leaves = List.copyOf(leaves);
    }

    /** Makes a tree of as many entries, each different. */
    public static PlainTree ofSize(int size) {
        return new PlainTree(LongStream.range(0, size).mapToObj(PlainTree::leaf).toList());
    }

    /** Returns the hash of an entry of {@link #ofSize}. */
    public static Hash leaf(long index) {
        return TreeHash.leaf(("entry " + index).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Returns the hash of an entry. */
    public Hash leafAt(int index) {
        return leaves.get(index);
    }

    /** Returns the root at a size. */
    public Hash root(int size) {
        return root(leaves.subList(0, size));
    }

    /** Returns the hash of a whole subtree. */
    public Hash node(Node node) {
        int begin = Math.toIntExact(node.begin());
        return root(leaves.subList(begin, begin + (1 << node.level())));
    }

    /** Returns PATH(m, D[n]). */
    public List<Hash> path(int index, int size) {
        return path(index, leaves.subList(0, size));
    }

    /** Returns PROOF(m, D[n]). */
    public List<Hash> proof(int from, int to) {
        return subproof(from, leaves.subList(0, to), true);
    }

    private static Hash root(List<Hash> run) {
        if (run.isEmpty()) {
            return TreeHash.EMPTY;
        }
        if (run.size() == 1) {
            return run.get(0);
        }
        int split = split(run);
        return TreeHash.node(root(run.subList(0, split)), root(run.subList(split, run.size())));
    }

    private static List<Hash> path(int index, List<Hash> run) {
        if (run.size() == 1) {
            return List.of();
        }
        int split = split(run);
        List<Hash> left = run.subList(0, split);
        List<Hash> right = run.subList(split, run.size());
        return index < split ? and(path(index, left), root(right)) : and(path(index - split, right), root(left));
    }

    private static List<Hash> subproof(int from, List<Hash> run, boolean complete) {
        if (from == run.size()) {
            return complete ? List.of() : List.of(root(run));
        }
        int split = split(run);
        List<Hash> left = run.subList(0, split);
        List<Hash> right = run.subList(split, run.size());
        return from <= split
                ? and(subproof(from, left, complete), root(right))
                : and(subproof(from - split, right, false), root(left));
    }

    private static List<Hash> and(List<Hash> path, Hash hash) {
        List<Hash> longer = new ArrayList<>(path);
        longer.add(hash);
        return longer;
    }

    private static int split(List<Hash> run) {
        return Integer.highestOneBit(run.size() - 1);
    }
}
