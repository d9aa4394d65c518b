package nl.samentel.hub.login;

import java.util.Optional;
import java.util.Set;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditEntry;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditQuery;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.AuditStore;
import nl.samentel.hub.audit.Outcome;
import nl.samentel.hub.audit.UnitOfWork;

/** Says in the log when log-ins stop coming into it, and when they come again: once each, also over restarts. */
public final class ReadingStatus {
    private static final AuditQuery LAST_SAID = new AuditQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Action.LOGIN_EVENTS),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            1);

    private final UnitOfWork unit;
    private final AuditLog log;
    private final AuditStore store;

    /** Wires the parts. */
    public ReadingStatus(UnitOfWork unit, AuditLog log, AuditStore store) {
        this.unit = unit;
        this.log = log;
        this.store = store;
    }

    /** Writes an entry if the log does not say so already; without any, it says that all is well. */
    void tell(Caller hub, Optional<Trouble> trouble) {
        Optional<String> reason = trouble.map(Trouble::code);
        unit.run(() -> {
            if (!said().equals(reason)) {
                log.write(reason.map(r -> AuditRecord.notDone(Action.LOGIN_EVENTS, Outcome.FAILED, r, hub))
                        .orElseGet(() -> AuditRecord.done(Action.LOGIN_EVENTS, hub))
                        .build());
            }
        });
    }

    private Optional<String> said() {
        return store.find(LAST_SAID).stream().findFirst().flatMap(AuditEntry::reason);
    }
}
