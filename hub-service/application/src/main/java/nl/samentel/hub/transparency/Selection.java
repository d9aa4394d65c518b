package nl.samentel.hub.transparency;

import java.util.Map;
import java.util.function.Consumer;
import nl.samentel.schema.checkpoint.SignedCheckpoint;

/**
 * Entries that somebody looked for, each of which can be proven.
 *
 * @param checkpoints under which they are proven, by origin
 * @param entries gives them one by one, once
 */
public record Selection(Map<String, SignedCheckpoint> checkpoints, Entries entries) {
    /** Gives entries. */
    public interface Entries {
        /** Gives each to a reader, and returns how many match but have no place under the checkpoints yet. */
        long forEach(Consumer<ProvenEntry> reader);
    }

    /** Copies the map. */
    public Selection {
        checkpoints = Map.copyOf(checkpoints);
    }
}
