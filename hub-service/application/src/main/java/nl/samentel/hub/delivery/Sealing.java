package nl.samentel.hub.delivery;

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
import nl.samentel.hub.agreement.PartnerTerms;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.agreement.Quota;

/** Seals deliveries: compares totals, replaces the delivery of the same period, and gives a receipt. */
public final class Sealing {
    private static final double LEAST_SHARE = 0.8;

    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final InForce inForce;
    private final DeliveryStore store;
    private final Clock clock;

    /** Wires the use case. */
    public Sealing(
            UnitOfWork unit, AuditLog log, DatalabStore datalabs, InForce inForce, DeliveryStore store, Clock clock) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.inForce = inForce;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Totals as the sender counted them.
     *
     * @param batches number of batches
     * @param records number of records
     * @param digest digest over all batches
     * @param confirmShrink true to seal although the delivery is more than 20 % smaller than the one it replaces
     */
    public record Totals(int batches, long records, String digest, boolean confirmShrink) {}

    /** Seals a delivery; sealing it again with the same totals gives the same receipt. */
    public Delivery seal(Caller caller, DatalabId id, UUID deliveryId, Totals totals) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalab datalab = Datalabs.existing(datalabs.lock(id));
            Delivery delivery = Deliveries.existing(store.lock(id, deliveryId));
            Access.requireOwner(caller, delivery.partner());
            boolean again = delivery.state() == DeliveryState.SEALED;
            if (!again && delivery.state() != DeliveryState.OPEN) {
                throw new ProblemException(ProblemCode.DELIVERY_CLOSED, "The delivery was replaced or abandoned.");
            }
            List<Batch> batches = store.batches(deliveryId);
            requireTotals(batches, totals);
            if (!again) {
                Announcing.requireCollecting(datalab);
                PartnerTerms own = inForce.requirePartner(inForce.require(id), delivery.partner());
                requireQuota(own, delivery);
                sealNow(delivery, batches, totals);
            }
            log.write(AuditRecord.done(Action.DELIVERY_SEAL, caller)
                    .datalab(id)
                    .object("delivery", deliveryId)
                    .detail("digest", totals.digest())
                    .detail("again", again)
                    .committed("records", totals.records())
                    .build());
            return Deliveries.existing(store.find(id, deliveryId));
        });
    }

    private static void requireTotals(List<Batch> batches, Totals totals) {
        if (batches.isEmpty()
                || batches.size() != totals.batches()
                || Receipt.records(batches) != totals.records()
                || !Receipt.digest(batches).equals(totals.digest())) {
            throw new ProblemException(
                    ProblemCode.TOTALS_DIFFER, "batches, records or digest differ from what the hub received.");
        }
    }

    /** The tripwire against a partner that delivers guesses: it declared how many persons it has. */
    private void requireQuota(PartnerTerms own, Delivery delivery) {
        List<String> over = store.rememberTags(delivery.id()).entrySet().stream()
                .filter(e -> e.getValue() > Quota.of(own.persons(), e.getKey()))
                .map(e -> e.getKey().name())
                .toList();
        if (!over.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.QUOTA_EXCEEDED,
                    "Your partner delivered more different tags than it declared persons for.",
                    Map.of("tagTypes", over));
        }
    }

    private void sealNow(Delivery delivery, List<Batch> batches, Totals totals) {
        Optional<Delivery> replaced = store.list(delivery.datalab(), delivery.partner()).stream()
                .filter(d -> d.state() == DeliveryState.SEALED && d.period().equals(delivery.period()))
                .findFirst();
        if (replaced.isPresent()) {
            boolean shrinks =
                    Receipt.records(batches) < LEAST_SHARE * replaced.get().records();
            if (shrinks && !totals.confirmShrink()) {
                throw new ProblemException(
                        ProblemCode.DELIVERY_SHRINKS, "The sealed delivery of the same period has far more records.");
            }
            store.end(replaced.get().id(), DeliveryState.REPLACED);
        }
        store.seal(delivery, Receipt.of(delivery, batches, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }
}
