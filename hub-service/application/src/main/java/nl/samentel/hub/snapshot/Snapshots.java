package nl.samentel.hub.snapshot;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.agreement.Terms;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.delivery.Delivery;
import nl.samentel.hub.delivery.DeliveryState;
import nl.samentel.hub.delivery.DeliveryStore;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Freezes datalabs and shows their snapshots. */
public final class Snapshots {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final InForce inForce;
    private final DeliveryStore deliveries;
    private final SnapshotStore store;
    private final BuildQueue queue;
    private final Clock clock;

    /** Wires the use case. */
    public Snapshots(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            InForce inForce,
            DeliveryStore deliveries,
            SnapshotStore store,
            BuildQueue queue,
            Clock clock) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.inForce = inForce;
        this.deliveries = deliveries;
        this.store = store;
        this.queue = queue;
        this.clock = clock;
    }

    /** Freezes what is sealed and starts a build of it in the background. */
    public SnapshotRun freeze(Caller caller, DatalabId id, String name) {
        Access.requireDatalab(caller, id);
        SnapshotRun run = unit.call(() -> {
            Datalab datalab = Datalabs.existing(datalabs.lock(id));
            if (!datalab.next().contains(DatalabState.FROZEN)) {
                throw new ProblemException(
                        ProblemCode.GATE_ILLEGAL, "A datalab that is " + datalab.state() + " cannot be frozen.");
            }
            requireFree(id, name);
            List<Delivery> sealed = deliveries.list(id).stream()
                    .filter(d -> d.state() == DeliveryState.SEALED)
                    .toList();
            Terms terms = inForce.require(id);
            inForce.requireSound(terms);
            requireEpoch(terms);
            inForce.requirePermissions(
                    terms, sealed.stream().map(Delivery::partner).toList());
            List<UUID> inputs = sealed.stream().map(Delivery::id).toList();
            if (inputs.isEmpty()) {
                throw new ProblemException(ProblemCode.NOTHING_SEALED, "There is nothing to freeze.");
            }
            SnapshotRun fresh = fresh(id, name, inputs);
            store.add(fresh);
            datalabs.pass(
                    datalab, DatalabState.FROZEN, Map.of("snapshot", fresh.id().toString()), caller.name());
            log.write(AuditRecord.done(Action.SNAPSHOT_FREEZE, caller)
                    .datalab(id)
                    .object("snapshot", fresh.id())
                    .detail("inputs", inputs.size())
                    .build());
            return fresh;
        });
        queue.submit(run);
        return run;
    }

    /** Tags of two epochs cannot be linked. */
    private void requireEpoch(Terms terms) {
        List<String> others = deliveries.underOtherEpochs(terms.datalab(), terms.epoch());
        if (!others.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.EPOCH_MIXED,
                    "Not every sealed delivery is under the keys of the agreed epoch.",
                    Map.of("epoch", terms.epoch(), "partners", others));
        }
    }

    private void requireFree(DatalabId id, String name) {
        for (SnapshotRun run : store.list(id)) {
            if (run.state() == SnapshotState.BUILDING) {
                throw new ProblemException(ProblemCode.SNAPSHOT_BUILDING, "One build runs at a time.");
            }
            if (run.name().equals(name)) {
                throw new ProblemException(ProblemCode.SNAPSHOT_EXISTS, "name: taken by another snapshot.");
            }
        }
    }

    private SnapshotRun fresh(DatalabId id, String name, List<UUID> inputs) {
        return new SnapshotRun(
                UUID.randomUUID(),
                id,
                name,
                SnapshotState.BUILDING,
                BuildStep.QUEUED,
                Optional.empty(),
                inputs,
                Optional.empty(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Optional.empty());
    }

    /** Lists the snapshots of a datalab, newest first. */
    public List<SnapshotRun> list(Caller caller, DatalabId id) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalabs.existing(datalabs.find(id));
            List<SnapshotRun> found = store.list(id);
            log.write(AuditRecord.done(Action.SNAPSHOT_READ, caller).datalab(id).build());
            return found;
        });
    }

    /** Shows a snapshot. */
    public SnapshotRun find(Caller caller, DatalabId id, UUID snapshot) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            SnapshotRun found = existing(store.find(id, snapshot));
            log.write(AuditRecord.done(Action.SNAPSHOT_READ, caller)
                    .datalab(id)
                    .object("snapshot", snapshot)
                    .build());
            return found;
        });
    }

    /**
     * Returns a snapshot or refuses.
     *
     * @throws ProblemException not-found if there is none
     */
    public static SnapshotRun existing(Optional<SnapshotRun> found) {
        return found.orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such snapshot."));
    }
}
