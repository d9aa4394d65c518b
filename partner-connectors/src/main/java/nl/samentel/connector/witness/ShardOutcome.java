package nl.samentel.connector.witness;

import java.util.Optional;
import nl.samentel.connector.settings.CommandFailure;

/**
 * What became of one shard in a round: the log continues what was cosigned before.
 *
 * @param shard name
 * @param before size that was cosigned before, 0 if none
 * @param size that is cosigned now
 * @param standing true when the hub had the cosignature already
 * @param refusal why the hub did not take the cosignature, if it did not
 */
record ShardOutcome(String shard, long before, long size, boolean standing, Optional<CommandFailure> refusal) {}
