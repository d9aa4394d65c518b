package nl.samentel.hub.transparency.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.samentel.hub.transparency.CheckRun;
import org.jspecify.annotations.Nullable;

/**
 * A check of a shard by the hub itself.
 *
 * @param id its id
 * @param shard what is checked
 * @param state RUNNING, PASSED, FAILED or STOPPED
 * @param read how many entries were read so far
 * @param size how many entries there are to read
 * @param startedAt when it began
 * @param finishedAt when it ended
 * @param findings what is broken
 * @param statement whether there is a signed statement
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckBody(
        UUID id,
        String shard,
        String state,
        long read,
        long size,
        Instant startedAt,
        @Nullable Instant finishedAt,
        List<FindingPart> findings,
        boolean statement) {
    /**
     * Something that is broken.
     *
     * @param rule SIGNATURE, PLACE, TILE, ROOT, COLUMNS, HASHED, KEPT or PROMPT
     * @param place where, as shard and index, or how many
     */
    record FindingPart(String rule, String place) {}

    static CheckBody of(CheckRun run) {
        return new CheckBody(
                run.id(),
                run.shard().name(),
                run.state().name(),
                run.read(),
                run.size(),
                run.startedAt(),
                run.finishedAt().orElse(null),
                run.findings().stream()
                        .map(f -> new FindingPart(f.rule().name(), f.place()))
                        .toList(),
                run.statement().isPresent());
    }
}
