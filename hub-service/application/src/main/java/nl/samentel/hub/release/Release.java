package nl.samentel.hub.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.disclosure.suppression.ReleaseOutcome.Account;

/**
 * A declared set of official tables.
 *
 * @param id its id
 * @param datalab of which datalab
 * @param name name that its maker gave
 * @param snapshot what it is counted in
 * @param maker account that declared it
 * @param tables what is released together, in order
 * @param policy by what rules, as canonical JSON
 * @param progress how far it is
 * @param createdAt when it was declared
 */
public record Release(
        UUID id,
        DatalabId datalab,
        String name,
        UUID snapshot,
        String maker,
        List<DeclaredTable> tables,
        String policy,
        Progress progress,
        Instant createdAt) {
    /**
     * How far a release is.
     *
     * @param state where it stands
     * @param step what its protection does, or did last
     * @param reason why it was refused or failed
     * @param account how it was protected
     * @param finishedAt when its protection ended
     * @param decidedAt when both verdicts were in
     * @param withdrawnAt since when it rests on data that was taken back
     */
    public record Progress(
            ReleaseState state,
            ReleaseStep step,
            Optional<String> reason,
            Optional<Account> account,
            Optional<Instant> finishedAt,
            Optional<Instant> decidedAt,
            Optional<Instant> withdrawnAt) {
        static Progress queued() {
            return new Progress(
                    ReleaseState.QUEUED,
                    ReleaseStep.QUEUED,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /** Copies the list. */
    public Release {
        tables = List.copyOf(tables);
    }

    /** Returns where it stands. */
    public ReleaseState state() {
        return progress.state();
    }

    /** Returns the ids of its questions, each once, in order. */
    public List<String> questions() {
        return tables.stream().map(DeclaredTable::question).distinct().toList();
    }

    /** Returns what is split by of its tables of one question. */
    public List<List<String>> tablesOf(String question) {
        return tables.stream()
                .filter(t -> t.question().equals(question))
                .map(DeclaredTable::dimensions)
                .toList();
    }
}
