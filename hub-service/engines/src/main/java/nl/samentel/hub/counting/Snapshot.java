package nl.samentel.hub.counting;

import java.util.List;
import java.util.Optional;

/**
 * A frozen snapshot: its manifest and its fact tables.
 *
 * @param manifest what it was made from
 * @param tables one per question
 */
public record Snapshot(SnapshotManifest manifest, List<FactTable> tables) {
    /** Copies the list. */
    public Snapshot {
        tables = List.copyOf(tables);
    }

    /** Finds the table of a question. */
    public Optional<FactTable> table(String question) {
        return tables.stream().filter(t -> t.question().equals(question)).findFirst();
    }
}
