package nl.samentel.hub.release;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.disclosure.suppression.ReleaseOutcome.Account;
import nl.samentel.hub.question.ReleasedQuestions;

/** Keeps releases, the sealed tables of those that stand, and who looked at them. */
public interface ReleaseStore extends ReleasedQuestions {
    /** Adds a release with the seat of its maker. */
    void add(Release release);

    /** Finds a release of a datalab. */
    Optional<Release> find(DatalabId datalab, UUID id);

    /** Returns the releases of a datalab, newest first. */
    List<Release> list(DatalabId datalab);

    /** Returns all releases whose protection did not end. */
    List<Release> running();

    /** Notes what a protection is doing, unless it ended. */
    void step(UUID id, ReleaseState state, ReleaseStep step);

    /** Keeps sealed tables, which wait for verdicts now. */
    void protectedAs(Release release, byte[] sealed, Account account, Instant at);

    /** Ends a release that is not open to verdicts, with a reason. */
    void end(UUID id, ReleaseState state, String reason, Instant at);

    /** Ends a release by its verdicts; tables that are not released go. */
    void decide(UUID id, ReleaseState state, Instant at);

    /** Marks releases of snapshots that rest on withdrawn data; their tables go. */
    void withdraw(Collection<UUID> snapshots, Instant at);

    /** Returns sealed tables. */
    Optional<byte[]> candidate(UUID id);

    /** Returns who looks at a release, maker first. */
    List<Seat> seats(UUID id);

    /** Gives the second seat to a person. */
    void seat(UUID id, String person);

    /** Notes that a person looked. */
    void seen(UUID id, Seat.Place place, Instant at);

    /** Keeps a verdict. */
    void verdict(UUID id, Seat.Place place, Seat.Verdict verdict);
}
