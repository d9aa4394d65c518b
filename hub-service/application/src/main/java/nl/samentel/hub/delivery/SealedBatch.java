package nl.samentel.hub.delivery;

import java.util.List;
import java.util.UUID;
import nl.samentel.hub.atrest.RootId;
import nl.samentel.schema.event.TagType;

/**
 * The events of a batch as they are stored: payloads sealed, tags wrapped. Not printable.
 *
 * <p>Arrays are handed over without a copy; nobody changes them afterwards.
 */
public final class SealedBatch {
    private final RootId root;
    private final List<Row> rows;
    private final List<Alias> aliases;

    SealedBatch(RootId root, List<Row> rows, List<Alias> aliases) {
        this.root = root;
        this.rows = List.copyOf(rows);
        this.aliases = List.copyOf(aliases);
    }

    /** A sealed event. */
    public static final class Row {
        private final UUID record;
        private final byte[] eventId;
        private final byte[] payload;

        Row(UUID record, byte[] eventId, byte[] payload) {
            this.record = record;
            this.eventId = eventId;
            this.payload = payload;
        }

        /** Returns the random id of the record. */
        public UUID record() {
            return record;
        }

        /** Returns the partner's id of the event, 32 bytes. */
        public byte[] eventId() {
            return eventId;
        }

        /** Returns the sealed payload. */
        public byte[] payload() {
            return payload;
        }
    }

    /** A wrapped tag of a record. */
    public static final class Alias {
        private final UUID record;
        private final int epoch;
        private final TagType type;
        private final byte[] wrapped;

        Alias(UUID record, int epoch, TagType type, byte[] wrapped) {
            this.record = record;
            this.epoch = epoch;
            this.type = type;
            this.wrapped = wrapped;
        }

        /** Returns the random id of the record. */
        public UUID record() {
            return record;
        }

        /** Returns the key epoch. */
        public int epoch() {
            return epoch;
        }

        /** Returns the tag type. */
        public TagType type() {
            return type;
        }

        /** Returns the wrapped tag, 40 bytes. */
        public byte[] wrapped() {
            return wrapped;
        }
    }

    /** Returns the root of the keys that it is under. */
    public RootId root() {
        return root;
    }

    /** Returns the events. */
    public List<Row> rows() {
        return rows;
    }

    /** Returns the tags. */
    public List<Alias> aliases() {
        return aliases;
    }

    @Override
    public String toString() {
        return "SealedBatch[redacted]";
    }
}
