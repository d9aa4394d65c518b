package nl.samentel.hub.release.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.release.Release;
import nl.samentel.hub.release.ReleasePolicy;
import nl.samentel.hub.release.ReleaseState;
import nl.samentel.hub.release.Releases;
import nl.samentel.hub.release.Seat;
import org.jspecify.annotations.Nullable;

/**
 * A release as told to callers.
 *
 * @param id its id
 * @param name name that its maker gave
 * @param snapshot what it is counted in
 * @param state QUEUED, RUNNING, REVIEW, RELEASED, REJECTED, REFUSED or FAILED
 * @param step what its protection does or did last
 * @param data STANDS or WITHDRAWN_DATA
 * @param reason why it was refused or failed; told to the manager, the auditor and the maker
 * @param tables what is released together, in order
 * @param policy digest of the rules
 * @param createdAt when it was declared
 * @param finishedAt when its protection ended
 * @param decidedAt when both verdicts were in
 * @param withdrawnAt since when it rests on data that a partner took back
 * @param maker who declared it; told to the manager and the auditor alone
 * @param own your own seat and verdict, if you are one of the two who look
 * @param account how it was protected; told to the manager and the auditor alone
 * @param verdicts both verdicts, when both are in; told to the manager and the auditor alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReleaseAnswer(
        UUID id,
        String name,
        UUID snapshot,
        String state,
        String step,
        String data,
        @Nullable String reason,
        List<TablePart> tables,
        String policy,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String maker,
        @Nullable SeatPart own,
        @Nullable AccountPart account,
        @Nullable List<SeatPart> verdicts) {
    /** A declared table. */
    record TablePart(String question, List<String> dimensions) {}

    /**
     * A person who looks.
     *
     * @param seat MAKER or SECOND
     * @param seen whether that person looked at the tables
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SeatPart(
            String seat,
            String person,
            boolean seen,
            @Nullable String verdict,
            @Nullable String reason,
            @Nullable Instant givenAt) {
        static SeatPart of(Seat seat) {
            return new SeatPart(
                    seat.place().name(),
                    seat.person(),
                    seat.seenAt().isPresent(),
                    seat.verdict().map(v -> v.approves() ? "APPROVE" : "REJECT").orElse(null),
                    seat.verdict().map(Seat.Verdict::reason).orElse(null),
                    seat.verdict().map(Seat.Verdict::givenAt).orElse(null));
        }
    }

    /**
     * How it was protected.
     *
     * @param sensitive cells hidden for what they say themselves, or because they were hidden before
     * @param added cells hidden to protect those
     * @param proven whether it is proven that fewer would not do
     * @param planner solver of the plan
     * @param auditor solver of the audit
     */
    record AccountPart(int sensitive, int added, boolean proven, String planner, String auditor) {}

    /**
     * Writes a release.
     *
     * @param reader who reads it
     */
    static ReleaseAnswer of(Releases.Seen seen, Caller reader) {
        Release release = seen.release();
        Release.Progress progress = release.progress();
        boolean overseer = Access.oversees(reader);
        boolean decided = release.state() == ReleaseState.RELEASED || release.state() == ReleaseState.REJECTED;
        Optional<Seat> own = seen.seats().stream()
                .filter(s -> s.person().equals(reader.name()))
                .findFirst();
        boolean told = overseer || release.maker().equals(reader.name());
        return new ReleaseAnswer(
                release.id(),
                release.name(),
                release.snapshot(),
                release.state().name(),
                progress.step().name(),
                progress.withdrawnAt().isPresent() ? "WITHDRAWN_DATA" : "STANDS",
                told ? progress.reason().orElse(null) : null,
                release.tables().stream()
                        .map(t -> new TablePart(t.question(), t.dimensions()))
                        .toList(),
                ReleasePolicy.digest(release.policy()),
                release.createdAt(),
                progress.finishedAt().orElse(null),
                progress.decidedAt().orElse(null),
                progress.withdrawnAt().orElse(null),
                overseer ? release.maker() : null,
                own.map(SeatPart::of).orElse(null),
                overseer ? account(progress) : null,
                overseer && decided ? seen.seats().stream().map(SeatPart::of).toList() : null);
    }

    private static @Nullable AccountPart account(Release.Progress progress) {
        return progress.account()
                .map(a -> new AccountPart(a.sensitive(), a.added(), a.proven(), a.planner(), a.auditor()))
                .orElse(null);
    }
}
