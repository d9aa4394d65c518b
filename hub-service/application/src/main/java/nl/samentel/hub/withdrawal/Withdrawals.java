package nl.samentel.hub.withdrawal;

import java.util.Set;
import java.util.UUID;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.audit.Action;
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
import nl.samentel.hub.snapshot.SnapshotStore;
import nl.samentel.schema.withdrawal.WithdrawalReceipt;
import nl.samentel.schema.withdrawal.WithdrawalRequests;

/**
 * Takes back a sealed delivery and all that it replaced, in whatever state the datalab is and whether or not its agreement
 * holds. Its rows are removed at once, and every snapshot that rests on one of them stops answering and loses its file.
 * The effect on figures comes with the next snapshot.
 */
public final class Withdrawals {
    private final UnitOfWork unit;
    private final DatalabStore datalabs;
    private final DeliveryStore deliveries;
    private final Ledger ledger;
    private final SnapshotStore snapshots;
    private final SnapshotLibrary library;

    /** Wires the use case. */
    public Withdrawals(
            UnitOfWork unit,
            DatalabStore datalabs,
            DeliveryStore deliveries,
            Ledger ledger,
            SnapshotStore snapshots,
            SnapshotLibrary library) {
        this.unit = unit;
        this.datalabs = datalabs;
        this.deliveries = deliveries;
        this.ledger = ledger;
        this.snapshots = snapshots;
        this.library = library;
    }

    /**
     * What became of a withdrawal.
     *
     * @param delivery the delivery
     * @param done the receipt, and the snapshots that rest on the delivery or on what it replaced
     */
    public record Outcome(Delivery delivery, Done done) {}

    /**
     * Withdraws a delivery; again, it gives the same receipt.
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
            Asked asked = asked(delivery);
            Done done = ledger.earlier(Action.DELIVERY_WITHDRAW, caller, asked)
                    .orElseGet(() -> withdraw(caller, asked, reason));
            return new Outcome(Deliveries.existing(deliveries.find(id, deliveryId)), done);
        });
        outcome.done().suspended().forEach(library::remove);
        return outcome;
    }

    private static Asked asked(Delivery delivery) {
        return new Asked(
                delivery.datalab(),
                delivery.partner(),
                WithdrawalReceipt.Kind.DELIVERY,
                delivery.id(),
                WithdrawalRequests.delivery(
                        delivery.datalab().code(), delivery.partner().code(), delivery.id()));
    }

    private Done withdraw(Caller caller, Asked asked, String reason) {
        ledger.begin(asked);
        Set<UUID> sameData =
                Resting.sameData(deliveries.list(asked.datalab(), asked.partner()), Set.of(asked.reference()));
        sameData.forEach(d -> deliveries.end(d, DeliveryState.WITHDRAWN));
        Done done = ledger.close(caller, asked, sameData);
        ledger.write(ledger.entry(Action.DELIVERY_WITHDRAW, caller, asked, done.receipt())
                .purpose(reason)
                .build());
        return done;
    }

    /** Removes the files that a hub which stopped in the middle left behind; at start. */
    public void finish() {
        unit.call(snapshots::withoutFile).forEach(library::remove);
    }
}
