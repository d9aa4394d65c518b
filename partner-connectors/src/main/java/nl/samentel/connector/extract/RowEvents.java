package nl.samentel.connector.extract;

import nl.samentel.schema.event.Event;

/** Receives events together with the place of the row that they were made of. */
@FunctionalInterface
public interface RowEvents {
    /**
     * Takes an event.
     *
     * @param file name of the file, without folder
     * @param row line in a text file, row in a workbook, ordinal + 1 in a query
     * @param event the event
     */
    void take(String file, long row, Event event);
}
