package nl.samentel.hub.transparency;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.samentel.schema.checkpoint.SignedCheckpoint;

/**
 * Entries that somebody looked for, each of which can be proven.
 *
 * @param checkpoints under which they are proven, by origin
 * @param behind how many matched when it was asked for, and have no place under the checkpoints yet
 * @param draw how it was drawn, if it is a sample
 * @param entries gives them one by one, once
 */
public record Selection(Map<String, SignedCheckpoint> checkpoints, long behind, Optional<Draw> draw, Entries entries) {
    /** Gives entries. */
    public interface Entries {
        /** Gives each to a reader. */
        void forEach(Consumer<ProvenEntry> reader);
    }

    /**
     * How a sample is drawn again.
     *
     * @param seed any text
     * @param number how many places are drawn
     * @param size from how many, counted from the first
     */
    public record Draw(String seed, int number, long size) {}

    /** Copies the map. */
    public Selection {
        checkpoints = Map.copyOf(checkpoints);
    }
}
