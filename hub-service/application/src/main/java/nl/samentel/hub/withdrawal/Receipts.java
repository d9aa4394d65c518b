package nl.samentel.hub.withdrawal;

import java.util.List;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.schema.withdrawal.SignedReceipt;

/** Shows the receipts of withdrawals. */
public final class Receipts {
    private final UnitOfWork unit;
    private final DatalabStore datalabs;
    private final WithdrawalStore store;
    private final Ledger ledger;

    /** Wires the use case. */
    public Receipts(UnitOfWork unit, DatalabStore datalabs, WithdrawalStore store, Ledger ledger) {
        this.unit = unit;
        this.datalabs = datalabs;
        this.store = store;
        this.ledger = ledger;
    }

    /** Lists the receipts of the caller's partner, or all for a manager or auditor, newest first. */
    public List<Done> list(Caller caller, DatalabId id) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalabs.existing(datalabs.find(id));
            List<SignedReceipt> all = store.list(id);
            ledger.write(
                    AuditRecord.done(Action.WITHDRAWAL_READ, caller).datalab(id).build());
            if (Access.oversees(caller)) {
                return ledger.done(id, all);
            }
            String own = Access.requirePartner(caller).code();
            return ledger.done(
                    id,
                    all.stream().filter(r -> r.receipt().partner().equals(own)).toList());
        });
    }
}
