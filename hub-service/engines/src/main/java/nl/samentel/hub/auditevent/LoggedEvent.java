package nl.samentel.hub.auditevent;

import java.util.Map;
import nl.samentel.schema.entry.LogEntry;
import nl.samentel.schema.merkle.Hash;

/**
 * An entry with what is left of the parts that may be erased, and where it stands.
 *
 * @param entry as it was hashed
 * @param leaf hash of the entry
 * @param parts by name, such as {@code actor}
 * @param origin of the log
 * @param index place in the log, from 0
 */
public record LoggedEvent(LogEntry entry, Hash leaf, Map<String, String> parts, String origin, long index) {
    /** Copies the map. */
    public LoggedEvent {
        parts = Map.copyOf(parts);
    }
}
