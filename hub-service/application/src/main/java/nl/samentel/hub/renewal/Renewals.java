package nl.samentel.hub.renewal;

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
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.delivery.Deliveries;
import nl.samentel.hub.delivery.Delivery;
import nl.samentel.hub.delivery.DeliveryState;
import nl.samentel.hub.delivery.DeliveryStore;
import nl.samentel.hub.delivery.KeyLabel;
import nl.samentel.hub.delivery.LabelCheck;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.inquiry.ShareBand;
import nl.samentel.schema.renewal.RenewalStatement;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.SignatureRefusedException;

/**
 * Takes a partner's deliveries over into the agreed epoch, by the table of pairs that it signed. Each delivery is wholly
 * under one epoch at every moment, also when the hub stops in the middle; doing it again goes on.
 */
public final class Renewals {
    /** Share of the delivered tags without a pair, in percent, from which a person confirms. */
    private static final int MUCH = ShareBand.SOME.lower();

    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final InForce inForce;
    private final CeremonyStore ceremonies;
    private final DeliveryStore deliveries;
    private final RenewalStore store;
    private final Resealing resealing;
    private final Epochs epochs;

    /** Wires the use case. */
    public Renewals(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            InForce inForce,
            CeremonyStore ceremonies,
            DeliveryStore deliveries,
            RenewalStore store,
            Resealing resealing,
            Epochs epochs) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.inForce = inForce;
        this.ceremonies = ceremonies;
        this.deliveries = deliveries;
        this.store = store;
        this.resealing = resealing;
        this.epochs = epochs;
    }

    /**
     * What a partner asks for when it has sent its table.
     *
     * @param ending epoch that ends
     * @param next epoch that follows, the agreed one
     * @param chunks number of chunks of the table
     * @param labels labels of the next epoch
     * @param canaries digest of the partner's canaries in the next epoch
     * @param signature signature over the {@link RenewalStatement}
     * @param confirmLoss true to go on although many delivered tags have no pair
     */
    public record Request(
            int ending,
            int next,
            int chunks,
            List<KeyLabel> labels,
            String canaries,
            Signature signature,
            boolean confirmLoss) {
        /** Copies the list. */
        public Request {
            labels = List.copyOf(labels);
        }
    }

    /**
     * What is to be done.
     *
     * @param deliveries deliveries that wait, oldest first
     * @param lost share of the delivered tags without a pair
     */
    public record Begun(List<UUID> deliveries, ShareBand lost) {
        /** Copies the list. */
        public Begun {
            deliveries = List.copyOf(deliveries);
        }
    }

    /**
     * Checks a table that was sent and says which deliveries wait for it; harmless when repeated.
     *
     * @throws ProblemException invalid-request, totals-differ, canary-differs, key-check-differs, signature-refused, or
     *     renewal-loses if many delivered tags have no pair and that was not confirmed
     */
    public Begun begin(Caller caller, DatalabId id, Request request) {
        Access.requireDatalab(caller, id);
        PartnerId partner = Access.requirePartner(caller);
        return unit.call(() -> {
            Datalabs.existing(datalabs.lock(id));
            Terms terms = inForce.require(id);
            PartnerTerms own = PairIntake.requireParty(terms, partner);
            requireKeys(terms, own, request);
            Optional<RenewalStore.Step> step = PairIntake.step(store, terms, partner);
            Begun begun = step.map(s -> begin(terms, s, request)).orElse(new Begun(List.of(), ShareBand.HARDLY));
            log.write(AuditRecord.done(Action.EPOCH_RENEW, caller)
                    .datalab(id)
                    .detail("ending", request.ending())
                    .detail("next", request.next())
                    .detail("deliveries", begun.deliveries().size())
                    .detail("lost", begun.lost().label())
                    .build());
            return begun;
        });
    }

    private void requireKeys(Terms terms, PartnerTerms own, Request request) {
        if (request.next() != terms.epoch() || request.ending() >= request.next()) {
            throw new ProblemException(
                    ProblemCode.INVALID_REQUEST, "ending, next: next is the agreed epoch, and ending an earlier one.");
        }
        inForce.requireSound(terms);
        IssuedCanaries.require(ceremonies, terms, request.canaries());
        LabelCheck.requireAgreed(terms, own, request.labels());
        LabelCheck.requireSameKeys(request.labels(), deliveries.list(terms.datalab()).stream());
    }

    private RenewalStatement statement(Terms terms, RenewalStore.Step step) {
        return new RenewalStatement(
                new Digest(terms.digest()), step.partner().code(), step.ending(), step.next(), store.chunks(step));
    }

    private Begun begin(Terms terms, RenewalStore.Step step, Request request) {
        if (step.ending() != request.ending()) {
            throw new ProblemException(
                    ProblemCode.INVALID_REQUEST,
                    "ending: not the epoch that your deliveries are under.",
                    Map.of("epoch", step.ending()));
        }
        RenewalStatement statement = statement(terms, step);
        if (statement.chunks().size() != request.chunks() || request.chunks() == 0) {
            throw new ProblemException(ProblemCode.TOTALS_DIFFER, "chunks: not what the hub received.");
        }
        try {
            terms.keys(step.partner())
                    .orElseThrow()
                    .verifyingKey()
                    .verify(statement.signingInput(), request.signature());
        } catch (SignatureRefusedException e) {
            throw new ProblemException(ProblemCode.SIGNATURE_REFUSED, String.valueOf(e.getMessage()), e);
        }
        RenewalStore.Loss loss = store.loss(step);
        ShareBand lost = ShareBand.of(loss.lost(), loss.delivered());
        boolean much = 100 * loss.lost() >= MUCH * loss.delivered() && loss.lost() > 0;
        if (much && !request.confirmLoss()) {
            throw new ProblemException(
                    ProblemCode.RENEWAL_LOSES,
                    "Many of the tags that you delivered have no pair in the table.",
                    Map.of("share", lost.label()));
        }
        store.begin(step, statement, request.signature(), request.labels());
        return new Begun(store.sealed(step.datalab(), step.partner()).getOrDefault(step.ending(), List.of()), lost);
    }

    /**
     * Takes one delivery over; harmless when repeated. With the last one the table goes, and the epoch when nothing is under
     * it any more.
     *
     * @throws ProblemException delivery-closed if it is not sealed, totals-differ if no table was signed
     */
    public void renew(Caller caller, DatalabId id, UUID deliveryId) {
        Access.requireDatalab(caller, id);
        PartnerId partner = Access.requirePartner(caller);
        unit.run(() -> {
            // Chunks are taken under the same lock, so that the table stays the signed one until it was used.
            Datalabs.existing(datalabs.lock(id));
            Terms terms = inForce.require(id);
            Delivery delivery = Deliveries.existing(deliveries.lock(id, deliveryId));
            Access.requireOwner(caller, delivery.partner());
            if (delivery.state() != DeliveryState.SEALED) {
                throw new ProblemException(
                        ProblemCode.DELIVERY_CLOSED, "Only a sealed delivery that was not replaced can be taken over.");
            }
            Optional<RenewalStore.Step> step = PairIntake.step(store, terms, partner)
                    .filter(s -> store.sealed(id, partner)
                            .getOrDefault(s.ending(), List.of())
                            .contains(deliveryId));
            step.ifPresent(s -> take(terms, s, deliveryId));
            log.write(AuditRecord.done(Action.DELIVERY_RENEW, caller)
                    .datalab(id)
                    .object("delivery", deliveryId)
                    .detail("epoch", terms.epoch())
                    .detail("again", step.isEmpty())
                    .build());
        });
        epochs.end(caller, id);
    }

    /** A table that was sent again after it was signed is another one, which nobody signed. */
    private void take(Terms terms, RenewalStore.Step step, UUID delivery) {
        if (!store.begun(step, statement(terms, step).signingInput().digest())) {
            throw new ProblemException(ProblemCode.TOTALS_DIFFER, "No table of pairs was signed for this epoch.");
        }
        resealing.reseal(step, delivery);
        store.renew(delivery, step.next());
        if (store.sealed(step.datalab(), step.partner())
                .getOrDefault(step.ending(), List.of())
                .isEmpty()) {
            store.forget(step.datalab(), step.partner());
        }
    }
}
