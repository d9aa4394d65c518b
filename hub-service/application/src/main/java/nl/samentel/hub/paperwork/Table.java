package nl.samentel.hub.paperwork;

import java.util.List;

/**
 * A table.
 *
 * @param title what it lists
 * @param header names of the columns
 * @param rows rows, each with a text for every column
 */
public record Table(String title, List<String> header, List<List<String>> rows) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a row has another number of columns
     */
    public Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        int columns = header.size();
        if (rows.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("A row has another number of columns than the header.");
        }
    }
}
