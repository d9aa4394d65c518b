package nl.samentel.hub.audit;

import java.util.List;
import nl.samentel.hub.access.Caller;

/** Lets an auditor read the log. Reading is an action and therefore an entry. */
public final class AuditReader {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final AuditStore store;

    /** Wires the reader. */
    public AuditReader(UnitOfWork unit, AuditLog log, AuditStore store) {
        this.unit = unit;
        this.log = log;
        this.store = store;
    }

    /** Returns entries, newest first; the entry about this reading is not among them. */
    public List<AuditEntry> read(Caller caller, AuditQuery query) {
        return unit.call(() -> {
            List<AuditEntry> entries = store.find(query);
            AuditRecord.Builder entry =
                    AuditRecord.done(Action.AUDIT_READ, caller).detail("limit", query.limit());
            query.datalab().ifPresent(entry::datalab);
            query.partner().ifPresent(p -> entry.detail("partner", "filtered"));
            query.actor().ifPresent(a -> entry.detail("actor", "filtered"));
            query.action().ifPresent(a -> entry.detail("action", a));
            query.outcome().ifPresent(o -> entry.detail("outcome", o));
            query.from().ifPresent(f -> entry.detail("from", f));
            query.to().ifPresent(t -> entry.detail("to", t));
            log.write(entry.build());
            return entries;
        });
    }
}
