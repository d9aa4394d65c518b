package nl.samentel.hub.paperwork;

import java.util.List;

/**
 * A section of a document.
 *
 * @param heading its heading
 * @param paragraphs what it says
 * @param facts names with their values
 * @param tables tables
 */
public record Section(String heading, List<String> paragraphs, List<Fact> facts, List<Table> tables) {
    /** Copies the lists. */
    public Section {
        paragraphs = List.copyOf(paragraphs);
        facts = List.copyOf(facts);
        tables = List.copyOf(tables);
    }
}
