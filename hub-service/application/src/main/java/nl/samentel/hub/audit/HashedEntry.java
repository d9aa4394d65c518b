package nl.samentel.hub.audit;

import java.util.List;
import java.util.Optional;
import nl.samentel.schema.entry.Opening;
import nl.samentel.schema.tile.Entry;

/**
 * An entry as it was hashed, with what opens its commitments.
 *
 * @param id number of the entry
 * @param entry what the tree hashes
 * @param place where it stands, unless it waits for its place
 * @param openings of parts that were not erased
 */
public record HashedEntry(long id, Entry entry, Optional<AuditEntry.Place> place, List<Opening> openings) {
    /** Copies the list. */
    public HashedEntry {
        openings = List.copyOf(openings);
    }
}
