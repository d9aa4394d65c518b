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
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.agreement.PartnerTerms;
import nl.samentel.hub.agreement.Terms;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.ceremony.CeremonyStore;
import nl.samentel.hub.ceremony.IssuedCanaries;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Opens deliveries, after everything was checked that can be known before data is sent. */
public final class Announcing {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final InForce inForce;
    private final CeremonyStore ceremonies;
    private final DeliveryStore store;
    private final Clock clock;

    /** Wires the use case. */
    public Announcing(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            InForce inForce,
            CeremonyStore ceremonies,
            DeliveryStore store,
            Clock clock) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.inForce = inForce;
        this.ceremonies = ceremonies;
        this.store = store;
        this.clock = clock;
    }

    /**
     * What became of an announcement.
     *
     * @param delivery the delivery
     * @param fresh false if the same reference was announced before
     * @param replaces true if sealing it will replace a sealed delivery of the same period
     */
    public record Outcome(Delivery delivery, boolean fresh, boolean replaces) {}

    /** Opens a delivery, or returns the one that has the same client reference. */
    public Outcome announce(Caller caller, DatalabId id, Announcement announced) {
        Access.requireDatalab(caller, id);
        PartnerId partner = Access.requirePartner(caller);
        return unit.call(() -> {
            Datalab datalab = Datalabs.existing(datalabs.lock(id));
            requireCollecting(datalab);
            Terms terms = inForce.require(id);
            PartnerTerms own = inForce.requirePartner(terms, partner);
            IssuedCanaries.require(ceremonies, terms, announced.canaries());
            List<Delivery> all = store.list(id);
            Optional<Delivery> known = all.stream()
                    .filter(d -> d.partner().equals(partner))
                    .filter(d -> d.announcement().clientReference().equals(announced.clientReference()))
                    .findFirst();
            boolean replaces = replaces(all, partner, announced.period());
            Outcome outcome = known.map(d -> new Outcome(d, false, replaces))
                    .orElseGet(() -> new Outcome(open(terms, own, all, announced), true, replaces));
            log.write(AuditRecord.done(Action.DELIVERY_ANNOUNCE, caller)
                    .datalab(id)
                    .object("delivery", outcome.delivery().id())
                    .detail(
                            "period",
                            announced.period().from() + "/" + announced.period().to())
                    .detail("again", !outcome.fresh())
                    .build());
            return outcome;
        });
    }

    private static boolean replaces(List<Delivery> all, PartnerId partner, Period period) {
        return all.stream()
                .filter(d -> d.partner().equals(partner) && d.state() == DeliveryState.SEALED)
                .anyMatch(d -> d.period().equals(period));
    }

    private Delivery open(Terms terms, PartnerTerms own, List<Delivery> all, Announcement announced) {
        new AnnouncementCheck(terms, own, all).check(announced);
        Delivery delivery = new Delivery(
                UUID.randomUUID(),
                terms.datalab(),
                own.partner(),
                announced,
                DeliveryState.OPEN,
                0,
                0,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        store.add(delivery);
        return delivery;
    }

    static void requireCollecting(Datalab datalab) {
        if (datalab.state() != DatalabState.COLLECTING) {
            throw new ProblemException(
                    ProblemCode.NOT_COLLECTING,
                    "The datalab is not collecting.",
                    Map.of("state", datalab.state().name()));
        }
    }
}
