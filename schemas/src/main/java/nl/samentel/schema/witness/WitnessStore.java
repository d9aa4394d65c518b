package nl.samentel.schema.witness;

import java.util.Optional;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.checkpoint.SignedCheckpoint;

/** Remembers the last checkpoint of each log that a witness cosigned. All that a witness promises rests on this memory. */
public interface WitnessStore {
    /** What became of a replacement. */
    enum Outcome {
        /** The next checkpoint is stored, and stays so when power is lost. */
        STORED,

        /** Another checkpoint than the expected one is stored; nothing was changed. */
        MOVED
    }

    /** Returns the last checkpoint of a log, as the log signed it. */
    Optional<SignedCheckpoint> latest(String origin);

    /**
     * Stores a checkpoint in place of the one that is expected to be the last one, at once and for all who ask.
     *
     * @param expected what the last checkpoint says, or nothing if there is none yet
     */
    Outcome replace(Optional<Checkpoint> expected, SignedCheckpoint next);
}
