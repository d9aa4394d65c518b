package nl.samentel.connector.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Counts lines that a check fails on, and remembers the numbers of the first of them; never what stands in them. */
final class Faults {
    private static final int KEPT = 5;

    private final List<Long> first = new ArrayList<>();
    private long count;

    void add(long line) {
        count++;
        if (first.size() < KEPT) {
            first.add(line);
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    long count() {
        return count;
    }

    /** Returns the numbers of the first lines. */
    String lines() {
        return first.stream().map(String::valueOf).collect(Collectors.joining(", ")) + (count > KEPT ? ", ..." : "");
    }
}
