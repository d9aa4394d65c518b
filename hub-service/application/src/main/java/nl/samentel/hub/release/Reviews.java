package nl.samentel.hub.release;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.keys.KeyRing;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.question.Counts;

/**
 * Lets two people look at protected tables and give a verdict. Guarantees that nobody learns of a verdict before both are in: not by an
 * answer, and not by the log.
 */
public final class Reviews {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final Shelf shelf;
    private final ReleaseStore store;
    private final Candidates candidates;
    private final Clock clock;

    /** Wires the use case. */
    public Reviews(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            Shelf shelf,
            ReleaseStore store,
            KeyRing ring,
            Clock clock) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.shelf = shelf;
        this.store = store;
        this.candidates = new Candidates(ring, store);
        this.clock = clock;
    }

    /**
     * Gives the second seat to the caller; harmless when repeated.
     *
     * @throws ProblemException second-person if the caller made the release, or somebody else has the seat
     */
    public Releases.Seen takeSeat(Caller caller, DatalabId datalab, UUID id) {
        return locked(caller, datalab, id, release -> {
            List<Seat> seats = store.seats(id);
            if (release.maker().equals(caller.name())) {
                throw new ProblemException(ProblemCode.SECOND_PERSON, "You declared this release.");
            }
            Optional<Seat> second =
                    seats.stream().filter(s -> s.place() == Seat.Place.SECOND).findFirst();
            if (second.filter(s -> !s.person().equals(caller.name())).isPresent()) {
                throw new ProblemException(ProblemCode.SECOND_PERSON, "Somebody else has the second seat.");
            }
            if (second.isEmpty()) {
                store.seat(id, caller.name());
            }
            log.write(entry(Action.RELEASE_REVIEW, caller, release)
                    .detail("step", "seat")
                    .build());
            return new Releases.Seen(release, store.seats(id));
        });
    }

    /**
     * Shows the protected tables to one of the two.
     *
     * @throws ProblemException second-person if the caller has no seat
     */
    public ReleasedTables candidate(Caller caller, DatalabId datalab, UUID id) {
        return locked(caller, datalab, id, release -> {
            Seat seat = seat(caller, id);
            ReleasedTables tables = shelf.tables(release, candidates.open(release));
            if (seat.seenAt().isEmpty()) {
                store.seen(id, seat.place(), now());
            }
            log.write(entry(Action.RELEASE_REVIEW, caller, release)
                    .detail("step", "looked")
                    .detail("seat", seat.place())
                    .build());
            return tables;
        });
    }

    /**
     * Takes a verdict. When both are in, the tables are released if both approve, and are gone if not.
     *
     * @throws ProblemException second-person if the caller has no seat, candidate-not-seen if the caller did not look,
     *     verdict-given if the caller gave one
     */
    public Releases.Seen verdict(Caller caller, DatalabId datalab, UUID id, boolean approves, String reason) {
        return locked(caller, datalab, id, release -> {
            Seat seat = seat(caller, id);
            if (seat.seenAt().isEmpty()) {
                throw new ProblemException(ProblemCode.CANDIDATE_NOT_SEEN, "You did not look at the tables yet.");
            }
            if (seat.verdict().isPresent()) {
                throw new ProblemException(ProblemCode.VERDICT_GIVEN, "You gave your verdict, and it stands.");
            }
            shelf.requireUsable(release);
            store.verdict(id, seat.place(), new Seat.Verdict(approves, reason, now()));
            log.write(entry(Action.RELEASE_VERDICT, caller, release)
                    .detail("seat", seat.place())
                    .build());
            decide(caller, release);
            return new Releases.Seen(store.find(datalab, id).orElseThrow(), store.seats(id));
        });
    }

    private void decide(Caller caller, Release release) {
        Map<Seat.Place, Seat.Verdict> verdicts = new EnumMap<>(Seat.Place.class);
        store.seats(release.id()).forEach(s -> s.verdict().ifPresent(v -> verdicts.put(s.place(), v)));
        if (verdicts.size() < Seat.Place.values().length) {
            return;
        }
        boolean released = verdicts.values().stream().allMatch(Seat.Verdict::approves);
        store.decide(release.id(), released ? ReleaseState.RELEASED : ReleaseState.REJECTED, now());
        AuditRecord.Builder entry =
                entry(Action.RELEASE_DECIDE, caller, release).detail("released", released);
        verdicts.forEach((place, v) -> entry.detail(place.name(), v.approves() ? "APPROVE" : "REJECT"));
        log.write(entry.build());
    }

    private Seat seat(Caller caller, UUID id) {
        return store.seats(id).stream()
                .filter(s -> s.person().equals(caller.name()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.SECOND_PERSON, "Two people look at it, and you are not one of them."));
    }

    /** One at a time, so that two verdicts of the same moment find each other. */
    private <T> T locked(Caller caller, DatalabId datalab, UUID id, Step<T> step) {
        Access.requireDatalab(caller, datalab);
        return unit.call(() -> {
            Counts.requireAnswering(Datalabs.existing(datalabs.lock(datalab)));
            Release release = Releases.existing(store.find(datalab, id));
            if (release.state() != ReleaseState.REVIEW) {
                throw Releases.state(release, "It does not wait for verdicts.");
            }
            return step.take(release);
        });
    }

    private interface Step<T> {
        T take(Release release);
    }

    private static AuditRecord.Builder entry(Action action, Caller caller, Release release) {
        return AuditRecord.done(action, caller)
                .datalab(release.datalab())
                .object("release", release.id())
                .detail("snapshot", release.snapshot());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
