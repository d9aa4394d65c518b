package nl.samentel.hub.release;

import java.util.List;

/**
 * A table of a release.
 *
 * @param question id of the question
 * @param definition digest of its definition
 * @param dimensions ids of its dimensions, in order
 */
public record DeclaredTable(String question, String definition, List<String> dimensions) {
    /** Copies the list. */
    public DeclaredTable {
        dimensions = List.copyOf(dimensions);
    }
}
