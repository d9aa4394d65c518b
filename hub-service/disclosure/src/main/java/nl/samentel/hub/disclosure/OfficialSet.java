package nl.samentel.hub.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A closed set of tables of one question over one population: those to be released, those released or waiting for release before,
 * and the exact numbers of all of them. Anybody can add numbers, only this package reads them. Not for use by several threads.
 */
public final class OfficialSet {
    private final String question;
    private final List<List<String>> fresh = new ArrayList<>();
    private final List<OfficialTable> earlier = new ArrayList<>();
    private final Map<Set<String>, Split> splits = new LinkedHashMap<>();

    /**
     * Exact numbers split by some dimensions, totalled over all others.
     *
     * @param dimensions in the order of the cells
     */
    record Split(List<String> dimensions, ExactCells cells) {
        Split {
            dimensions = List.copyOf(dimensions);
        }
    }

    private OfficialSet(String question) {
        this.question = question;
    }

    /** Starts an empty set of tables of a question. */
    public static OfficialSet of(String question) {
        return new OfficialSet(question);
    }

    /** Adds a table to be released. */
    public OfficialSet table(List<String> dimensions) {
        fresh.add(List.copyOf(dimensions));
        return this;
    }

    /** Adds a table that was released before, or waits for its release. */
    public OfficialSet earlier(OfficialTable table) {
        earlier.add(table);
        return this;
    }

    /** Returns everything that has to be counted: each table, and each of its totals, once. */
    public List<List<String>> toCount() {
        Map<Set<String>, List<String>> parts = new LinkedHashMap<>();
        for (List<String> table : all()) {
            for (int chosen = 0; chosen < 1 << table.size(); chosen++) {
                List<String> part = new ArrayList<>();
                for (int d = 0; d < table.size(); d++) {
                    if ((chosen >> d & 1) == 1) {
                        part.add(table.get(d));
                    }
                }
                parts.putIfAbsent(Set.copyOf(part), List.copyOf(part));
            }
        }
        return List.copyOf(parts.values());
    }

    /** Sets the numbers of one part of {@link #toCount}. */
    public OfficialSet counted(List<String> dimensions, ExactCells cells) {
        splits.put(Set.copyOf(dimensions), new Split(dimensions, cells));
        return this;
    }

    String question() {
        return question;
    }

    List<List<String>> fresh() {
        return fresh;
    }

    List<OfficialTable> earlier() {
        return earlier;
    }

    /** Returns every table once, earlier ones first. */
    Set<List<String>> all() {
        Set<List<String>> all = new LinkedHashSet<>();
        earlier.forEach(t -> all.add(t.dimensions()));
        all.addAll(fresh);
        return all;
    }

    Split split(Set<String> dimensions) {
        Split found = splits.get(dimensions);
        if (found == null) {
            throw new IllegalStateException("A part of the tables was not counted; nothing is released.");
        }
        return found;
    }

    @Override
    public String toString() {
        return "OfficialSet[" + question + ", redacted]";
    }
}
