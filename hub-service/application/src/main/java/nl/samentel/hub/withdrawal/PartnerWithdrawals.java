package nl.samentel.hub.withdrawal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.agreement.AgreementStore;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.delivery.Delivery;
import nl.samentel.hub.delivery.DeliveryState;
import nl.samentel.hub.delivery.DeliveryStore;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.snapshot.SnapshotLibrary;
import nl.samentel.schema.withdrawal.WithdrawalReceipt;
import nl.samentel.schema.withdrawal.WithdrawalRequests;

/**
 * Lets a partner leave: every delivery it ever made is withdrawn, and the tags that the quota remembers and its sealed keys
 * go. Its revocation, which suspended the datalab, comes first. What it signed stays, and so does its place in the roster.
 */
public final class PartnerWithdrawals {
    private final UnitOfWork unit;
    private final DatalabStore datalabs;
    private final AgreementStore agreements;
    private final DeliveryStore deliveries;
    private final WithdrawalStore store;
    private final Ledger ledger;
    private final SnapshotLibrary library;

    /** Wires the use case. */
    public PartnerWithdrawals(
            UnitOfWork unit,
            DatalabStore datalabs,
            AgreementStore agreements,
            DeliveryStore deliveries,
            WithdrawalStore store,
            Ledger ledger,
            SnapshotLibrary library) {
        this.unit = unit;
        this.datalabs = datalabs;
        this.agreements = agreements;
        this.deliveries = deliveries;
        this.store = store;
        this.ledger = ledger;
        this.library = library;
    }

    /**
     * Withdraws everything of the caller's partner; again with the same reference, it gives the same receipt.
     *
     * @param reason why, for the log; personal, so kept erasable
     * @throws ProblemException agreement-holds while the partner's signature stands under a version of the agreement
     */
    public Done withdraw(Caller caller, DatalabId id, UUID reference, String reason) {
        Access.requireDatalab(caller, id);
        PartnerId partner = Access.requirePartner(caller);
        Asked asked = new Asked(
                id,
                partner,
                WithdrawalReceipt.Kind.PARTNER,
                reference,
                WithdrawalRequests.partner(id.code(), partner.code()));
        Done done = unit.call(() -> {
            Datalabs.existing(datalabs.lock(id));
            return ledger.earlier(Action.PARTNER_WITHDRAW, caller, asked)
                    .orElseGet(() -> withdraw(caller, asked, reason));
        });
        done.suspended().forEach(library::remove);
        return done;
    }

    private Done withdraw(Caller caller, Asked asked, String reason) {
        requireRevoked(asked);
        ledger.begin(asked);
        List<Delivery> own = deliveries.list(asked.datalab(), asked.partner());
        own.forEach(this::end);
        store.removePartner(asked);
        Set<UUID> all = own.stream().map(Delivery::id).collect(Collectors.toSet());
        Done done = ledger.close(caller, asked, all);
        ledger.write(ledger.entry(Action.PARTNER_WITHDRAW, caller, asked, done.receipt())
                .purpose(reason)
                .detail("deliveries", own.size())
                .build());
        return done;
    }

    private void requireRevoked(Asked asked) {
        String code = asked.partner().code();
        boolean stands = agreements.versions(asked.datalab()).stream()
                .anyMatch(v ->
                        v.signatures().containsKey(code) && !v.revocations().containsKey(code));
        if (stands) {
            throw new ProblemException(
                    ProblemCode.AGREEMENT_HOLDS, "A version of the agreement that your partner signed is not revoked.");
        }
    }

    private void end(Delivery delivery) {
        switch (delivery.state()) {
            case OPEN -> deliveries.end(delivery.id(), DeliveryState.ABANDONED);
            case SEALED, REPLACED -> deliveries.end(delivery.id(), DeliveryState.WITHDRAWN);
            case ABANDONED, WITHDRAWN -> {
                // Their rows are gone already.
            }
        }
    }
}
