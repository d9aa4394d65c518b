package nl.samentel.hub.release;

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

/** Shows releases, and gives the tables of those that two people approved. */
public final class Releases {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final Shelf shelf;
    private final ReleaseStore store;
    private final Candidates candidates;

    /** Wires the use case. */
    public Releases(
            UnitOfWork unit, AuditLog log, DatalabStore datalabs, Shelf shelf, ReleaseStore store, KeyRing ring) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.shelf = shelf;
        this.store = store;
        this.candidates = new Candidates(ring, store);
    }

    /**
     * A release with who looks at it.
     *
     * @param seats maker first; what of it may be told to whom is decided where it is told
     */
    public record Seen(Release release, List<Seat> seats) {
        /** Copies the list. */
        public Seen {
            seats = List.copyOf(seats);
        }
    }

    /** Lists the releases of a datalab, newest first. */
    public List<Seen> list(Caller caller, DatalabId datalab) {
        Access.requireDatalab(caller, datalab);
        return unit.call(() -> {
            Datalabs.existing(datalabs.find(datalab));
            log.write(AuditRecord.done(Action.RELEASE_READ, caller)
                    .datalab(datalab)
                    .build());
            return store.list(datalab).stream()
                    .map(r -> new Seen(r, store.seats(r.id())))
                    .toList();
        });
    }

    /**
     * Shows a release.
     *
     * @throws ProblemException not-found if there is none with this id
     */
    public Seen find(Caller caller, DatalabId datalab, UUID id) {
        Access.requireDatalab(caller, datalab);
        return unit.call(() -> {
            Release release = existing(store.find(datalab, id));
            log.write(entry(caller, release).build());
            return new Seen(release, store.seats(id));
        });
    }

    /**
     * Gives the tables of a release.
     *
     * @throws ProblemException release-state if it is not released, snapshot-suspended if it rests on withdrawn data
     */
    public ReleasedTables tables(Caller caller, DatalabId datalab, UUID id) {
        Access.requireDatalab(caller, datalab);
        return unit.call(() -> {
            Counts.requireAnswering(Datalabs.existing(datalabs.find(datalab)));
            Release release = existing(store.find(datalab, id));
            if (release.state() != ReleaseState.RELEASED) {
                throw state(release, "Its tables are not released.");
            }
            if (release.progress().withdrawnAt().isPresent()) {
                throw new ProblemException(ProblemCode.SNAPSHOT_SUSPENDED, "A partner took back data it rests on.");
            }
            shelf.requireUsable(release);
            ReleasedTables tables = shelf.tables(release, candidates.open(release));
            log.write(entry(caller, release)
                    .detail("tables", true)
                    .detail("policy", ReleasePolicy.digest(release.policy()))
                    .build());
            return tables;
        });
    }

    private static AuditRecord.Builder entry(Caller caller, Release release) {
        return AuditRecord.done(Action.RELEASE_READ, caller)
                .datalab(release.datalab())
                .object("release", release.id())
                .detail("snapshot", release.snapshot());
    }

    static Release existing(Optional<Release> found) {
        return found.orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such release."));
    }

    static ProblemException state(Release release, String detail) {
        return new ProblemException(
                ProblemCode.RELEASE_STATE,
                detail,
                Map.of("state", release.state().name()));
    }
}
