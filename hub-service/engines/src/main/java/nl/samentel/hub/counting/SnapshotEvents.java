package nl.samentel.hub.counting;

import nl.samentel.schema.event.Event;

/**
 * The events of a snapshot as integer-coded columns, by person and household, without tags. In memory only. Not for use
 * by several threads.
 */
public final class SnapshotEvents {
    private SnapshotEvents() {}

    /** Starts with room for a number of events; it grows when there are more. */
    public static SnapshotEvents expecting(int events) {
        return new SnapshotEvents();
    }

    /**
     * Adds an event. Its tags are not kept; its group and case become numbers.
     *
     * @param event the event
     * @param person number of its person, from 0
     * @param identified false when the person cannot be told apart from others
     * @param household number of its household, -1 when unknown
     */
    public void add(Event event, int person, boolean identified, int household) {
        throw new UnsupportedOperationException();
    }
}
