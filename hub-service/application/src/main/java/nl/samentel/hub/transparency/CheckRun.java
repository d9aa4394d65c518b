package nl.samentel.hub.transparency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.log.Shard;

/**
 * A check of a shard that an auditor asked for.
 *
 * @param id its id
 * @param shard what is checked
 * @param state where it stands
 * @param read how many entries were read so far
 * @param size how many entries there were to read
 * @param startedAt when it began
 * @param finishedAt when it ended
 * @param findings what is broken, one a text
 * @param statement signed note that says what holds, if everything does
 */
public record CheckRun(
        UUID id,
        Shard shard,
        State state,
        long read,
        long size,
        Instant startedAt,
        Optional<Instant> finishedAt,
        List<Finding> findings,
        Optional<String> statement) {
    /** Where a check stands. */
    public enum State {
        /** Reads entries, or waits for its turn to. */
        RUNNING,
        /** Found everything as it has to be. */
        PASSED,
        /** Found something broken. */
        FAILED,
        /** Did not end, as the hub stopped or could not read. */
        STOPPED
    }

    /** Copies the list. */
    public CheckRun {
        findings = List.copyOf(findings);
    }
}
