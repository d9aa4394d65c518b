package nl.samentel.hub.receipt;

import nl.samentel.hub.access.Caller;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.schema.receipt.HubKey;

/** Shows the public key of the hub to everybody who logs in; it belongs to no datalab and tells nothing about one. */
public final class HubKeyDesk {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final HubSigner signer;

    /** Wires the use case. */
    public HubKeyDesk(UnitOfWork unit, AuditLog log, HubSigner signer) {
        this.unit = unit;
        this.log = log;
        this.signer = signer;
    }

    /** Returns the key with which signatures of the hub are verified. */
    public HubKey read(Caller caller) {
        unit.run(() -> log.write(AuditRecord.done(Action.HUB_KEY_READ, caller).build()));
        return signer.key();
    }
}
