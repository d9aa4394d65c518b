package nl.samentel.hub.transparency;

import java.util.List;
import nl.samentel.hub.audit.HashedEntry;
import nl.samentel.schema.merkle.Hash;

/**
 * An entry with the proof that it stands in the log.
 *
 * @param hashed as it was hashed, with its openings
 * @param origin of the shard
 * @param index place in it
 * @param proof from the leaf to the root of the checkpoint under which it was selected
 */
public record ProvenEntry(HashedEntry hashed, String origin, long index, List<Hash> proof) {
    /** Copies the list. */
    public ProvenEntry {
        proof = List.copyOf(proof);
    }
}
