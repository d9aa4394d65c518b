package nl.samentel.schema.event;

import java.util.List;

/**
 * What a container file held.
 *
 * @param events the events in order
 * @param digest SHA-256 over the encoded datums, 64 hexadecimal digits
 * @param fingerprint fingerprint of the schema the writer used
 */
public record DecodedBatch(List<Event> events, String digest, String fingerprint) {
    /** Copies the list. */
    public DecodedBatch {
        events = List.copyOf(events);
    }
}
