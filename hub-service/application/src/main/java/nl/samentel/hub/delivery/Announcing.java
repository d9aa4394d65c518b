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
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.datalab.PartnerAgreement;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.label.TagLabel;

/** Opens deliveries, after everything was checked that can be known before data is sent. */
public final class Announcing {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final DeliveryStore store;
    private final Clock clock;

    /** Wires the use case. */
    public Announcing(UnitOfWork unit, AuditLog log, DatalabStore datalabs, DeliveryStore store, Clock clock) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
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
            PartnerAgreement agreement = agreement(datalab, partner);
            List<Delivery> all = store.list(id);
            Optional<Delivery> known = all.stream()
                    .filter(d -> d.partner().equals(partner))
                    .filter(d -> d.announcement().clientReference().equals(announced.clientReference()))
                    .findFirst();
            boolean replaces = replaces(all, partner, announced.period());
            Outcome outcome = known.map(d -> new Outcome(d, false, replaces))
                    .orElseGet(() -> new Outcome(open(datalab, agreement, all, announced), true, replaces));
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

    static PartnerAgreement agreement(Datalab datalab, PartnerId partner) {
        return datalab.partner(partner)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.FORBIDDEN_TO_CALLER, "Your partner does not take part in this datalab."));
    }

    private static boolean replaces(List<Delivery> all, PartnerId partner, Period period) {
        return sealed(all, partner).stream().anyMatch(d -> d.period().equals(period));
    }

    private static List<Delivery> sealed(List<Delivery> all, PartnerId partner) {
        return all.stream()
                .filter(d -> d.partner().equals(partner) && d.state() == DeliveryState.SEALED)
                .toList();
    }

    private Delivery open(Datalab datalab, PartnerAgreement agreement, List<Delivery> all, Announcement announced) {
        requireCollecting(datalab);
        if (!announced.schemaFingerprint().equals(datalab.schemaFingerprint())) {
            throw new ProblemException(
                    ProblemCode.SCHEMA_DIFFERS, "schemaFingerprint: not that of the schema in the agreement.");
        }
        requireLabels(datalab, agreement, announced);
        requireFreePeriod(all, agreement.partner(), announced.period());
        requireNoneOpen(all, agreement.partner());
        requireSameKeys(all, agreement.partner(), announced);
        Delivery delivery = new Delivery(
                UUID.randomUUID(),
                datalab.id(),
                agreement.partner(),
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
                    "The datalab is frozen.",
                    Map.of("state", datalab.state().name()));
        }
    }

    private static void requireLabels(Datalab datalab, PartnerAgreement agreement, Announcement announced) {
        List<KeyLabel> labels = announced.labels();
        if (labels.stream().map(KeyLabel::tagType).distinct().count() != labels.size()) {
            throw invalid("labels: a tag type occurs twice.");
        }
        for (KeyLabel label : labels) {
            if (!agreement.tagTypes().contains(label.tagType())) {
                throw invalid("labels.tagType: one is not agreed for your partner.");
            }
            if (label.epoch() != datalab.epoch()) {
                throw invalid("labels.epoch: not the epoch of the datalab.");
            }
            if (!label.suite().equals(TagLabel.HMAC_SHA256)) {
                throw invalid("labels.suite: this hub knows " + TagLabel.HMAC_SHA256 + " only.");
            }
        }
    }

    private static void requireFreePeriod(List<Delivery> all, PartnerId partner, Period period) {
        boolean overlaps = sealed(all, partner).stream()
                .map(Delivery::period)
                .anyMatch(p -> p.overlaps(period) && !p.equals(period));
        if (overlaps) {
            throw new ProblemException(
                    ProblemCode.PERIOD_OVERLAPS,
                    "period: overlaps a sealed period of yours without being equal to it.");
        }
    }

    private static void requireNoneOpen(List<Delivery> all, PartnerId partner) {
        all.stream()
                .filter(d -> d.partner().equals(partner) && d.state() == DeliveryState.OPEN)
                .findFirst()
                .ifPresent(open -> {
                    throw new ProblemException(
                            ProblemCode.DELIVERY_OPEN,
                            "Your partner has an open delivery.",
                            Map.of("delivery", open.id().toString()));
                });
    }

    /** Keys must be those of every delivery that counts or may count, except the one that this one replaces. */
    private static void requireSameKeys(List<Delivery> all, PartnerId partner, Announcement announced) {
        boolean differs = all.stream()
                .filter(d -> d.state() == DeliveryState.SEALED || d.state() == DeliveryState.OPEN)
                .filter(d -> !(d.partner().equals(partner) && d.period().equals(announced.period())))
                .flatMap(d -> d.labels().stream())
                .anyMatch(known ->
                        announced.labels().stream().anyMatch(l -> l.tagType() == known.tagType() && !l.equals(known)));
        if (differs) {
            throw new ProblemException(
                    ProblemCode.KEY_CHECK_DIFFERS,
                    "labels: profile or key check value of a tag type differs from what others announced.");
        }
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
    }
}
