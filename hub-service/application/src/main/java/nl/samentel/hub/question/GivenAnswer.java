package nl.samentel.hub.question;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.access.DatalabId;

/**
 * An answer that was given, without its numbers.
 *
 * @param id id of the answer, as in the answer and in the log
 * @param datalab in which datalab
 * @param snapshot what it was counted in
 * @param question id of the registered question
 * @param givenAt when it was given
 * @param withdrawnAt since when it rests on data that a partner took back, if it does
 * @param policy digest of how it was protected; unknown of an earlier version
 * @param tables what was asked for, then what its rates are a share of; unknown of an earlier version
 */
public record GivenAnswer(
        UUID id,
        DatalabId datalab,
        UUID snapshot,
        String question,
        Instant givenAt,
        Optional<Instant> withdrawnAt,
        Optional<String> policy,
        List<AskedTable> tables) {
    /** Copies the list. */
    public GivenAnswer {
        tables = List.copyOf(tables);
    }
}
