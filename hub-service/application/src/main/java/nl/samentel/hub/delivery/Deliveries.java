package nl.samentel.hub.delivery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Shows deliveries and gives up open ones. */
public final class Deliveries {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final DeliveryStore store;

    /** Wires the use case. */
    public Deliveries(UnitOfWork unit, AuditLog log, DatalabStore datalabs, DeliveryStore store) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.store = store;
    }

    /** Shows a delivery to its partner, a manager or an auditor. */
    public Delivery find(Caller caller, DatalabId datalab, UUID id) {
        Access.requireDatalab(caller, datalab);
        return unit.call(() -> {
            Delivery found = existing(store.find(datalab, id));
            Access.requireSight(caller, found.partner());
            log.write(AuditRecord.done(Action.DELIVERY_READ, caller)
                    .datalab(datalab)
                    .partner(found.partner())
                    .object("delivery", id)
                    .build());
            return found;
        });
    }

    /** Lists the partner's own deliveries, or all for a manager or auditor. */
    public List<Delivery> list(Caller caller, DatalabId datalab) {
        Access.requireDatalab(caller, datalab);
        return unit.call(() -> {
            Datalabs.existing(datalabs.find(datalab));
            List<Delivery> found =
                    Access.oversees(caller) ? store.list(datalab) : store.list(datalab, Access.requirePartner(caller));
            log.write(AuditRecord.done(Action.DELIVERY_READ, caller)
                    .datalab(datalab)
                    .build());
            return found;
        });
    }

    /**
     * Gives up an open delivery and removes what was sent; harmless when repeated.
     *
     * @throws ProblemException delivery-closed if it was sealed
     */
    public void abandon(Caller caller, DatalabId datalab, UUID id) {
        Access.requireDatalab(caller, datalab);
        PartnerId partner = Access.requirePartner(caller);
        unit.run(() -> {
            Delivery found = existing(store.lock(datalab, id));
            Access.requireOwner(caller, found.partner());
            if (found.state() == DeliveryState.OPEN) {
                store.end(id, DeliveryState.ABANDONED);
            } else if (found.state() != DeliveryState.ABANDONED) {
                throw new ProblemException(ProblemCode.DELIVERY_CLOSED, "A sealed delivery cannot be abandoned.");
            }
            log.write(AuditRecord.done(Action.DELIVERY_ABANDON, caller)
                    .datalab(datalab)
                    .partner(partner)
                    .object("delivery", id)
                    .build());
        });
    }

    /**
     * Returns a delivery or refuses.
     *
     * @throws ProblemException not-found if there is none
     */
    public static Delivery existing(Optional<Delivery> found) {
        return found.orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such delivery."));
    }
}
