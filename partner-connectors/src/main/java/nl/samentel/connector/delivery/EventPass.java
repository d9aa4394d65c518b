package nl.samentel.connector.delivery;

import java.util.function.Consumer;
import nl.samentel.connector.extract.CheckReport;
import nl.samentel.connector.extract.ExtractException;
import nl.samentel.connector.extract.Progress;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventHeader;

/** One pass over an extract; passes over unchanged files give the same events in the same order. */
@FunctionalInterface
interface EventPass {
    /**
     * Makes a pass.
     *
     * @param header stands in every event
     * @param accepted receives the events
     * @param progress hears how far the pass is
     * @throws ExtractException if a source cannot be reached
     */
    CheckReport read(EventHeader header, Consumer<Event> accepted, Progress progress) throws ExtractException;
}
