package nl.samentel.connector.witness;

import java.nio.file.Path;
import java.util.Optional;
import nl.samentel.connector.settings.CommandFailure;

/** What became of one shard in a round. */
sealed interface ShardOutcome {
    /** Says whether the hub has all that this witness promised. */
    boolean taken();

    /**
     * The log continues what was cosigned before.
     *
     * @param shard name
     * @param before size that was cosigned before, 0 if none
     * @param size that is cosigned now
     * @param standing true when the hub had the cosignature already
     * @param refusal why the hub did not take the cosignature, if it did not
     */
    record Continued(String shard, long before, long size, boolean standing, Optional<CommandFailure> refusal)
            implements ShardOutcome {
        @Override
        public boolean taken() {
            return refusal.isEmpty();
        }
    }

    /**
     * The shard ended by a recovery that enough organisations agreed to, and nothing of it is cosigned any more.
     *
     * @param shard name
     * @param ending where, and what was lost
     * @param file in which that is kept
     */
    record Ended(String shard, Ending ending, Path file) implements ShardOutcome {
        @Override
        public boolean taken() {
            return true;
        }
    }
}
