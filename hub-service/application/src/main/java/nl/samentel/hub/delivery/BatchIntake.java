package nl.samentel.hub.delivery;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.agreement.PartnerTerms;
import nl.samentel.hub.agreement.Terms;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.keys.KeyRing;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.event.DecodedBatch;
import nl.samentel.schema.event.EventBatchReader;
import nl.samentel.schema.event.EventFormatException;

/** Takes batches. Sending one again is harmless; one is stored whole or not at all, together with its log entry. */
public final class BatchIntake {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final InForce inForce;
    private final DeliveryStore store;
    private final EventSealing sealing;
    private final KeyRing ring;
    private final Limits limits;
    private final Clock clock;

    /** Wires the use case. */
    public BatchIntake(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            InForce inForce,
            DeliveryStore store,
            EventSealing sealing,
            KeyRing ring,
            Limits limits,
            Clock clock) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.inForce = inForce;
        this.store = store;
        this.sealing = sealing;
        this.ring = ring;
        this.limits = limits;
        this.clock = clock;
    }

    /** Where a batch belongs: datalab, delivery, sequence number and the digest its sender computed. */
    public record Place(DatalabId datalab, UUID delivery, int sequence, String digest) {}

    /**
     * Stores a batch.
     *
     * @return number of the batch to send next
     */
    public int accept(Caller caller, Place place, byte[] container) {
        Access.requireDatalab(caller, place.datalab());
        Open open = unit.call(() -> open(caller, place));
        if (open.known()) {
            return unit.call(() -> confirm(caller, place, open.delivery()));
        }
        DecodedBatch batch = decode(container, place, open.terms());
        int epoch = open.terms().epoch();
        new AgreementCheck(open.own(), open.delivery(), epoch).check(batch.events());
        SealedBatch sealed = sealing.seal(open.delivery(), epoch, batch.events());
        return unit.call(() ->
                store(caller, place, new Batch(place.sequence(), sealed.rows().size(), batch.digest()), sealed));
    }

    private record Open(Terms terms, PartnerTerms own, Delivery delivery, boolean known) {}

    /** Looks before the work of decoding; what holds here is checked again under a lock when the batch is stored. */
    private Open open(Caller caller, Place place) {
        Datalab datalab = Datalabs.existing(datalabs.find(place.datalab()));
        Delivery delivery = Deliveries.existing(store.find(place.datalab(), place.delivery()));
        Access.requireOwner(caller, delivery.partner());
        boolean known = isKnown(delivery, datalab, place);
        Terms terms = inForce.require(place.datalab());
        return new Open(terms, inForce.requirePartner(terms, delivery.partner()), delivery, known);
    }

    /** Tells whether the batch was accepted before. */
    private boolean isKnown(Delivery delivery, Datalab datalab, Place place) {
        if (delivery.state() != DeliveryState.OPEN) {
            throw new ProblemException(
                    ProblemCode.DELIVERY_CLOSED,
                    "The delivery takes no batches.",
                    Map.of("state", delivery.state().name()));
        }
        Announcing.requireCollecting(datalab);
        Map<String, Object> next = Map.of("nextSequence", delivery.nextSequence());
        if (place.sequence() > delivery.nextSequence()) {
            throw new ProblemException(ProblemCode.BATCH_GAP, "A batch before this one is missing.", next);
        }
        Optional<Batch> known = store.batch(delivery.id(), place.sequence());
        if (known.isPresent() && !same(known.get().digest(), place.digest())) {
            throw new ProblemException(ProblemCode.BATCH_DIFFERS, "The batch was accepted with another digest.", next);
        }
        return known.isPresent();
    }

    private DecodedBatch decode(byte[] container, Place place, Terms terms) {
        DecodedBatch batch;
        try {
            batch = new EventBatchReader(limits.maxRecords()).read(container);
        } catch (EventFormatException e) {
            throw new ProblemException(ProblemCode.BATCH_DAMAGED, String.valueOf(e.getMessage()), e);
        }
        if (!batch.fingerprint().equals(terms.schemaFingerprint())) {
            throw new ProblemException(
                    ProblemCode.SCHEMA_DIFFERS, "The batch was written with another schema than the agreed one.");
        }
        if (batch.events().isEmpty() || !same(batch.digest(), place.digest())) {
            throw new ProblemException(
                    ProblemCode.BATCH_DAMAGED,
                    "The batch is empty, or Samentel-Digest is not the digest of its events.");
        }
        return batch;
    }

    private int store(Caller caller, Place place, Batch batch, SealedBatch sealed) {
        Datalab datalab = Datalabs.existing(datalabs.find(place.datalab()));
        Delivery delivery = Deliveries.existing(store.lock(place.datalab(), place.delivery()));
        if (isKnown(delivery, datalab, place)) {
            return confirm(caller, place, delivery);
        }
        inForce.requirePartner(inForce.require(place.datalab()), delivery.partner());
        ring.requireCurrent(sealed.root());
        store.addBatch(delivery, batch, sealed, clock.instant());
        log.write(entry(caller, place, false)
                .committed("records", batch.records())
                .build());
        return delivery.nextSequence() + 1;
    }

    private int confirm(Caller caller, Place place, Delivery delivery) {
        log.write(entry(caller, place, true).build());
        return delivery.nextSequence();
    }

    private static AuditRecord.Builder entry(Caller caller, Place place, boolean again) {
        return AuditRecord.done(Action.DELIVERY_BATCH, caller)
                .datalab(place.datalab())
                .object("delivery", place.delivery())
                .detail("sequence", place.sequence())
                .detail("digest", place.digest())
                .detail("again", again);
    }

    private static boolean same(String digest, String other) {
        return MessageDigest.isEqual(
                HexFormat.of().parseHex(digest), HexFormat.of().parseHex(other));
    }
}
