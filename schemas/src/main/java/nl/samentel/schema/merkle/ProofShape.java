package nl.samentel.schema.merkle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * Which subtrees a proof is made of. Whoever keeps a tree fetches {@link #nodes} at once and then makes the proof.
 * The parts follow RFC 6962, sections 2.1.1 and 2.1.2.
 */
public final class ProofShape {
    private final List<List<Node>> parts;

    private ProofShape(Deque<List<Node>> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * Returns the shape of a proof of inclusion.
     *
     * @throws IllegalArgumentException if the tree has no such entry
     */
    public static ProofShape inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("The entry lies outside the tree.");
        }
        Deque<List<Node>> parts = new ArrayDeque<>();
        long begin = 0;
        long end = size;
        while (end - begin > 1) {
            long middle = middle(begin, end);
            if (index < middle) {
                parts.addFirst(Node.covering(middle, end));
                end = middle;
            } else {
                parts.addFirst(Node.covering(begin, middle));
                begin = middle;
            }
        }
        return new ProofShape(parts);
    }

    /**
     * Returns the shape of a proof of consistency.
     *
     * @throws IllegalArgumentException unless 1 &lt;= from &lt;= to
     */
    public static ProofShape consistency(long from, long to) {
        if (from < 1 || to < from) {
            throw new IllegalArgumentException("A proof goes from a tree with entries to one that is not smaller.");
        }
        Deque<List<Node>> parts = new ArrayDeque<>();
        long begin = 0;
        long end = to;
        while (from != end) {
            long middle = middle(begin, end);
            if (from <= middle) {
                parts.addFirst(Node.covering(middle, end));
                end = middle;
            } else {
                parts.addFirst(Node.covering(begin, middle));
                begin = middle;
            }
        }
        if (begin != 0) {
            parts.addFirst(Node.covering(begin, end));
        }
        return new ProofShape(parts);
    }

    /** Returns every subtree whose hash is needed; all of them are whole. */
    public List<Node> nodes() {
        return parts.stream().flatMap(List::stream).toList();
    }

    /** Makes the path of the proof of the hashes of {@link #nodes}. */
    public List<Hash> path(Function<Node, Hash> hashes) {
        return parts.stream()
                .map(part -> CompactRange.fold(part.stream().map(hashes).toList()))
                .toList();
    }

    private static long middle(long begin, long end) {
        return begin + Long.highestOneBit(end - begin - 1);
    }
}
