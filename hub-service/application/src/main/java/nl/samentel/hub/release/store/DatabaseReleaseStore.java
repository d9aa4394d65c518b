package nl.samentel.hub.release.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.disclosure.suppression.ReleaseOutcome.Account;
import nl.samentel.hub.release.DeclaredTable;
import nl.samentel.hub.release.Release;
import nl.samentel.hub.release.ReleaseState;
import nl.samentel.hub.release.ReleaseStep;
import nl.samentel.hub.release.ReleaseStore;
import nl.samentel.hub.release.Seat;

/** Keeps releases in the database. */
@Singleton
class DatabaseReleaseStore implements ReleaseStore {
    private static final String APPROVE = "APPROVE";
    private static final String REJECT = "REJECT";

    private final ReleaseRows rows;
    private final ReleaseTableRows tables;
    private final CandidateRows candidates;
    private final SeatRows seats;

    DatabaseReleaseStore(ReleaseRows rows, ReleaseTableRows tables, CandidateRows candidates, SeatRows seats) {
        this.rows = rows;
        this.tables = tables;
        this.candidates = candidates;
        this.seats = seats;
    }

    @Override
    public void add(Release release) {
        ReleaseEntity row = new ReleaseEntity();
        row.id = release.id();
        row.datalab = release.datalab().code();
        row.name = release.name();
        row.snapshot = release.snapshot();
        row.maker = release.maker();
        row.state = release.state();
        row.step = release.progress().step();
        row.policy = release.policy();
        row.createdAt = release.createdAt();
        rows.persistAndFlush(row);
        for (int place = 0; place < release.tables().size(); place++) {
            tables.persist(table(release.id(), place, release.tables().get(place)));
        }
        seats.persist(seat(release.id(), Seat.Place.MAKER, release.maker()));
        seats.flush();
    }

    private static ReleaseTableEntity table(UUID release, int place, DeclaredTable table) {
        ReleaseTableEntity row = new ReleaseTableEntity();
        row.release = release;
        row.place = place;
        row.question = table.question();
        row.definition = table.definition();
        row.dimensions = String.join(" ", table.dimensions());
        return row;
    }

    private static SeatEntity seat(UUID release, Seat.Place place, String person) {
        SeatEntity row = new SeatEntity();
        row.release = release;
        row.seat = place;
        row.person = person;
        return row;
    }

    @Override
    public Optional<Release> find(DatalabId datalab, UUID id) {
        return rows.findByIdOptional(id)
                .filter(r -> r.datalab.equals(datalab.code()))
                .map(this::release);
    }

    @Override
    public List<Release> list(DatalabId datalab) {
        return rows.list("datalab = ?1 order by createdAt desc, id", datalab.code()).stream()
                .map(this::release)
                .toList();
    }

    @Override
    public Set<String> in(DatalabId datalab) {
        return list(datalab).stream()
                .filter(r -> r.state().open())
                .flatMap(r -> r.questions().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public List<Release> running() {
        return rows
                .list("state in ?1 order by createdAt, id", List.of(ReleaseState.QUEUED, ReleaseState.RUNNING))
                .stream()
                .map(this::release)
                .toList();
    }

    @Override
    public void step(UUID id, ReleaseState state, ReleaseStep step) {
        ReleaseEntity row = rows.findById(id);
        // A withdrawal may have ended it meanwhile.
        if (row.state == ReleaseState.QUEUED || row.state == ReleaseState.RUNNING) {
            row.state = state;
            row.step = step;
            rows.flush();
        }
    }

    @Override
    public void protectedAs(Release release, byte[] sealed, Account account, Instant at) {
        CandidateEntity candidate = new CandidateEntity();
        candidate.release = release.id();
        candidate.datalab = release.datalab().code();
        candidate.sealed = sealed.clone();
        candidates.persist(candidate);
        ReleaseEntity row = rows.findById(release.id());
        row.state = ReleaseState.REVIEW;
        row.step = ReleaseStep.DONE;
        row.sensitive = account.sensitive();
        row.added = account.added();
        row.proven = account.proven();
        row.planner = account.planner();
        row.auditor = account.auditor();
        row.finishedAt = at;
        rows.flush();
    }

    @Override
    public void end(UUID id, ReleaseState state, String reason, Instant at) {
        ReleaseEntity row = rows.findById(id);
        row.state = state;
        row.reason = reason;
        row.finishedAt = at;
        rows.flush();
    }

    @Override
    public void decide(UUID id, ReleaseState state, Instant at) {
        ReleaseEntity row = rows.findById(id);
        row.state = state;
        row.decidedAt = at;
        rows.flush();
        if (state != ReleaseState.RELEASED) {
            candidates.deleteById(id);
        }
    }

    @Override
    public void withdraw(Collection<UUID> snapshots, Instant at) {
        if (snapshots.isEmpty()) {
            return;
        }
        for (ReleaseEntity row : rows.list("snapshot in ?1", snapshots)) {
            if (row.state == ReleaseState.RELEASED && row.withdrawnAt == null) {
                row.withdrawnAt = at;
            }
            candidates.deleteById(row.id);
        }
        rows.flush();
    }

    @Override
    public Optional<byte[]> candidate(UUID id) {
        return candidates.findByIdOptional(id).map(c -> c.sealed.clone());
    }

    @Override
    public List<Seat> seats(UUID id) {
        return seats.list("release = ?1 order by seat", id).stream()
                .map(DatabaseReleaseStore::seat)
                .toList();
    }

    private static Seat seat(SeatEntity row) {
        Optional<Seat.Verdict> verdict = row.verdict == null || row.reason == null || row.givenAt == null
                ? Optional.empty()
                : Optional.of(new Seat.Verdict(row.verdict.equals(APPROVE), row.reason, row.givenAt));
        return new Seat(row.seat, row.person, Optional.ofNullable(row.seenAt), verdict);
    }

    @Override
    public void seat(UUID id, String person) {
        seats.persistAndFlush(seat(id, Seat.Place.SECOND, person));
    }

    @Override
    public void seen(UUID id, Seat.Place place, Instant at) {
        seats.findById(new SeatEntity.Key(id, place)).seenAt = at;
        seats.flush();
    }

    @Override
    public void verdict(UUID id, Seat.Place place, Seat.Verdict verdict) {
        SeatEntity row = seats.findById(new SeatEntity.Key(id, place));
        row.verdict = verdict.approves() ? APPROVE : REJECT;
        row.reason = verdict.reason();
        row.givenAt = verdict.givenAt();
        seats.flush();
    }

    private Release release(ReleaseEntity row) {
        return new Release(
                row.id,
                new DatalabId(row.datalab),
                row.name,
                row.snapshot,
                row.maker,
                tables.list("release = ?1 order by place", row.id).stream()
                        .map(DatabaseReleaseStore::table)
                        .toList(),
                row.policy,
                new Release.Progress(
                        row.state,
                        row.step,
                        Optional.ofNullable(row.reason),
                        account(row),
                        Optional.ofNullable(row.finishedAt),
                        Optional.ofNullable(row.decidedAt),
                        Optional.ofNullable(row.withdrawnAt)),
                row.createdAt);
    }

    private static DeclaredTable table(ReleaseTableEntity row) {
        return new DeclaredTable(
                row.question,
                row.definition,
                row.dimensions.isEmpty() ? List.of() : List.of(row.dimensions.split(" ")));
    }

    private static Optional<Account> account(ReleaseEntity row) {
        if (row.sensitive == null
                || row.added == null
                || row.proven == null
                || row.planner == null
                || row.auditor == null) {
            return Optional.empty();
        }
        return Optional.of(new Account(row.sensitive, row.added, row.proven, row.planner, row.auditor));
    }
}
