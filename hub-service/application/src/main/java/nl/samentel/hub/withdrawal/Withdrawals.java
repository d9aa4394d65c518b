package nl.samentel.hub.withdrawal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.delivery.Deliveries;
import nl.samentel.hub.delivery.Delivery;
import nl.samentel.hub.delivery.DeliveryState;
import nl.samentel.hub.delivery.DeliveryStore;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.snapshot.SnapshotLibrary;
import nl.samentel.hub.snapshot.SnapshotRun;
import nl.samentel.hub.snapshot.SnapshotState;
import nl.samentel.hub.snapshot.SnapshotStore;

/**
 * Takes back a sealed delivery and all that it replaced, in whatever state the datalab is and whether or not its agreement
 * holds. Its rows are removed at once, and every snapshot that rests on one of them stops answering and loses its file.
 * The effect on figures comes with the next snapshot.
 */
public final class Withdrawals {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final DeliveryStore deliveries;
    private final SnapshotStore snapshots;
    private final SnapshotLibrary library;

    /** Wires the use case. */
    public Withdrawals(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            DeliveryStore deliveries,
            SnapshotStore snapshots,
            SnapshotLibrary library) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.deliveries = deliveries;
        this.snapshots = snapshots;
        this.library = library;
    }

    /**
     * What became of a withdrawal.
     *
     * @param delivery the delivery
     * @param suspended snapshots that rest on it, or on what it replaced
     */
    public record Outcome(Delivery delivery, List<SnapshotRun> suspended) {
        /** Copies the list. */
        public Outcome {
            suspended = List.copyOf(suspended);
        }
    }

    /**
     * Withdraws a delivery; harmless when repeated.
     *
     * @param reason why, for the log; personal, so kept erasable
     * @throws ProblemException delivery-closed if it was never sealed
     */
    public Outcome withdraw(Caller caller, DatalabId id, UUID deliveryId, String reason) {
        Access.requireDatalab(caller, id);
        Access.requirePartner(caller);
        Outcome outcome = unit.call(() -> {
            Datalabs.existing(datalabs.lock(id));
            Delivery delivery = Deliveries.existing(deliveries.lock(id, deliveryId));
            Access.requireOwner(caller, delivery.partner());
            if (delivery.state() != DeliveryState.SEALED && delivery.state() != DeliveryState.WITHDRAWN) {
                throw new ProblemException(
                        ProblemCode.DELIVERY_CLOSED, "Only a sealed delivery that was not replaced can be withdrawn.");
            }
            Set<UUID> withdrawn = withdraw(delivery);
            List<SnapshotRun> suspended = suspend(id, withdrawn);
            log.write(AuditRecord.done(Action.DELIVERY_WITHDRAW, caller)
                    .datalab(id)
                    .object("delivery", deliveryId)
                    .purpose(reason)
                    .detail("snapshots", suspended.size())
                    .build());
            return new Outcome(Deliveries.existing(deliveries.find(id, deliveryId)), suspended);
        });
        outcome.suspended().forEach(library::remove);
        return outcome;
    }

    /** What a delivery replaced has no rows any more, but snapshots may rest on it. */
    private Set<UUID> withdraw(Delivery delivery) {
        List<UUID> sameData = deliveries.list(delivery.datalab(), delivery.partner()).stream()
                .filter(d -> d.period().equals(delivery.period()))
                .filter(d -> d.state() == DeliveryState.SEALED
                        || d.state() == DeliveryState.REPLACED
                        || d.state() == DeliveryState.WITHDRAWN)
                .map(Delivery::id)
                .toList();
        sameData.forEach(d -> deliveries.end(d, DeliveryState.WITHDRAWN));
        return Set.copyOf(sameData);
    }

    private List<SnapshotRun> suspend(DatalabId id, Set<UUID> withdrawn) {
        List<SnapshotRun> resting = snapshots.list(id).stream()
                .filter(s -> s.state() == SnapshotState.READY || s.state() == SnapshotState.SUSPENDED)
                .filter(s -> s.inputs().stream().anyMatch(withdrawn::contains))
                .toList();
        resting.forEach(s -> snapshots.suspend(s.id()));
        Set<UUID> ids = resting.stream().map(SnapshotRun::id).collect(Collectors.toSet());
        return snapshots.list(id).stream().filter(s -> ids.contains(s.id())).toList();
    }

    /** Removes the files that a hub which stopped in the middle left behind; at start. */
    public void finish() {
        unit.call(snapshots::suspended).forEach(library::remove);
    }
}
