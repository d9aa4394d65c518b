package nl.samentel.hub.audit;

import java.util.List;

/** Finds entries of the log. */
public interface AuditStore {
    /** Returns entries that match, newest first. */
    List<AuditEntry> find(AuditQuery query);
}
