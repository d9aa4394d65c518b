package nl.samentel.hub.counting;

import nl.samentel.hub.disclosure.ExactCells;

/** Counts a query in a fact table. */
public final class Counter {
    private Counter() {}

    /**
     * Counts distinct units, persons and households in every cell of the query's grid.
     *
     * @throws IllegalArgumentException if the table belongs to another question or version
     */
    public static ExactCells count(FactTable table, CountQuery query) {
        throw new UnsupportedOperationException();
    }
}
