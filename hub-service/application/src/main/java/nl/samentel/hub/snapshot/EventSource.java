package nl.samentel.hub.snapshot;

import java.util.List;
import java.util.UUID;

/** Streams sealed events under the role that links. */
public interface EventSource {
    /** Takes what is stored of one record. Arrays may be reused after the call. */
    interface Reader {
        /** Takes a record; its tags follow. */
        void record(UUID record, UUID delivery, byte[] payload) throws BuildException;

        /** Takes a wrapped tag of the record before. */
        void tag(String partner, int epoch, int tagType, byte[] wrapped) throws BuildException;
    }

    /** Takes the id of an event. Arrays may be reused after the call. */
    interface IdReader {
        /** Takes an id. */
        void id(UUID delivery, byte[] event);
    }

    /**
     * Streams the ids of all events of some deliveries, in any order.
     *
     * @throws BuildException if the database refuses
     */
    void readIds(List<UUID> deliveries, IdReader reader) throws BuildException;

    /**
     * Streams all records of some deliveries with their tags, in the same order every time.
     *
     * @throws BuildException if the database refuses or the reader does
     */
    void read(List<UUID> deliveries, Reader reader) throws BuildException;

    /**
     * Streams the same records in the same order, without tags.
     *
     * @throws BuildException if the database refuses or the reader does
     */
    void readWithoutTags(List<UUID> deliveries, Reader reader) throws BuildException;
}
