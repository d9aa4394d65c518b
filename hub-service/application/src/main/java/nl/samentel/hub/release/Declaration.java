package nl.samentel.hub.release;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is declared.
 *
 * @param name name of the release
 * @param snapshot which snapshot; the newest ready one when absent
 * @param tables the closed set
 * @param purpose why; goes into the log
 */
public record Declaration(String name, Optional<UUID> snapshot, List<Table> tables, String purpose) {
    /**
     * A table.
     *
     * @param question id of a question whose agreed regime is official
     * @param dimensions ids of at most three of its dimensions
     */
    public record Table(String question, List<String> dimensions) {
        /** Copies the list. */
        public Table {
            dimensions = List.copyOf(dimensions);
        }
    }

    /** Copies the list. */
    public Declaration {
        tables = List.copyOf(tables);
    }
}
