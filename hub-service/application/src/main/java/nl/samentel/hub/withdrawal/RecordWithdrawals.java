package nl.samentel.hub.withdrawal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.delivery.Delivery;
import nl.samentel.hub.delivery.DeliveryState;
import nl.samentel.hub.delivery.DeliveryStore;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.snapshot.SnapshotLibrary;
import nl.samentel.hub.snapshot.SnapshotRun;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.withdrawal.WithdrawalReceipt;
import nl.samentel.schema.withdrawal.WithdrawalRequests;

/**
 * Takes back some records of a partner's sealed deliveries, named by event ids that only this partner can make. In whatever
 * state the datalab is and whether or not its agreement holds. It guarantees that the events and their tags are gone and
 * that every snapshot of the same periods stops; tags that the quota remembers stay until the epoch is destroyed. It does
 * not keep the partner from delivering the records again: its connector warns.
 */
public final class RecordWithdrawals {
    private final UnitOfWork unit;
    private final DatalabStore datalabs;
    private final DeliveryStore deliveries;
    private final WithdrawalStore store;
    private final Ledger ledger;
    private final Resting resting;
    private final SnapshotLibrary library;

    /** Wires the use case. */
    public RecordWithdrawals(
            UnitOfWork unit,
            DatalabStore datalabs,
            DeliveryStore deliveries,
            WithdrawalStore store,
            Ledger ledger,
            Resting resting,
            SnapshotLibrary library) {
        this.unit = unit;
        this.datalabs = datalabs;
        this.deliveries = deliveries;
        this.store = store;
        this.ledger = ledger;
        this.resting = resting;
        this.library = library;
    }

    /**
     * What would become of a withdrawal.
     *
     * @param known places in the list whose event stands in a sealed delivery; for the partner alone
     * @param resting snapshots that would answer nothing more
     */
    public record Look(List<Integer> known, List<SnapshotRun> resting) {
        /** Copies the lists. */
        public Look {
            known = List.copyOf(known);
            resting = List.copyOf(resting);
        }
    }

    /** Looks what a withdrawal would remove and stop; changes nothing. */
    public Look look(Caller caller, DatalabId id, List<Id32> events) {
        Access.requireDatalab(caller, id);
        PartnerId partner = Access.requirePartner(caller);
        return unit.call(() -> {
            Datalabs.existing(datalabs.find(id));
            SortedMap<Integer, UUID> known = store.known(id, partner, events);
            Set<UUID> sameData = Resting.sameData(deliveries.list(id, partner), new HashSet<>(known.values()));
            ledger.write(AuditRecord.done(Action.RECORDS_LOOK, caller)
                    .datalab(id)
                    .committed("records", known.size())
                    .build());
            return new Look(List.copyOf(known.keySet()), resting.on(id, sameData));
        });
    }

    /**
     * Withdraws records; again with the same reference, it gives the same receipt.
     *
     * @param reason why, for the log; personal, so kept erasable
     * @throws ProblemException records-unknown if none of them is there, delivery-open while the partner delivers,
     *     withdrawal-differs if the reference was used for something else
     */
    public Done withdraw(Caller caller, DatalabId id, UUID reference, List<Id32> events, String reason) {
        Access.requireDatalab(caller, id);
        PartnerId partner = Access.requirePartner(caller);
        Asked asked = new Asked(
                id,
                partner,
                WithdrawalReceipt.Kind.RECORDS,
                reference,
                WithdrawalRequests.records(id.code(), partner.code(), events));
        Done done = unit.call(() -> {
            Datalabs.existing(datalabs.lock(id));
            return ledger.earlier(Action.RECORDS_WITHDRAW, caller, asked)
                    .orElseGet(() -> withdraw(caller, asked, events, reason));
        });
        done.suspended().forEach(library::remove);
        return done;
    }

    private Done withdraw(Caller caller, Asked asked, List<Id32> events, String reason) {
        List<Delivery> own = deliveries.list(asked.datalab(), asked.partner());
        if (own.stream().anyMatch(d -> d.state() == DeliveryState.OPEN)) {
            throw new ProblemException(
                    ProblemCode.DELIVERY_OPEN, "The open delivery of your partner could bring the records back.");
        }
        ledger.begin(asked);
        Map<UUID, Long> removed = store.removeRecords(asked, events);
        if (removed.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.RECORDS_UNKNOWN, "None of these records stands in a sealed delivery of your partner.");
        }
        Done done = ledger.close(caller, asked, Resting.sameData(own, removed.keySet()));
        ledger.write(ledger.entry(Action.RECORDS_WITHDRAW, caller, asked, done.receipt())
                .purpose(reason)
                .committed(
                        "records",
                        removed.values().stream().mapToLong(Long::longValue).sum())
                .build());
        return done;
    }
}
