package nl.samentel.hub.paperwork;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditEntry;
import nl.samentel.hub.audit.AuditQuery;
import nl.samentel.hub.audit.AuditStore;
import nl.samentel.hub.audit.Outcome;

/** Takes from the log what a document shows. */
final class LogExtract {
    /** Most entries of each kind of action in a timeline. */
    static final int EACH = 100;

    private static final List<Action> TIMELINE = List.of(
            Action.DATALAB_CREATE,
            Action.DATALAB_GATE,
            Action.DEFINITION_REGISTER,
            Action.NECESSITY_ASSESS,
            Action.INQUIRY_PROPOSE,
            Action.INQUIRY_SIGN,
            Action.INQUIRY_REVOKE,
            Action.INQUIRY_PROFILE,
            Action.INQUIRY_SET,
            Action.ROSTER_APPEND,
            Action.AGREEMENT_PROPOSE,
            Action.AGREEMENT_SIGN,
            Action.AGREEMENT_REVOKE,
            Action.PERMISSION_RECORD,
            Action.KEY_ISSUE,
            Action.KEY_RECEIPT,
            Action.DELIVERY_ANNOUNCE,
            Action.DELIVERY_ABANDON,
            Action.DELIVERY_SEAL,
            Action.DELIVERY_WITHDRAW,
            Action.SNAPSHOT_FREEZE,
            Action.SNAPSHOT_BUILD,
            Action.COUNT,
            Action.DOCUMENT_READ);

    private final AuditStore store;

    LogExtract(AuditStore store) {
        this.store = store;
    }

    /** Returns all withdrawals, oldest first. */
    List<AuditEntry> withdrawals(DatalabId datalab) {
        List<AuditEntry> all = new ArrayList<>();
        Optional<Long> before = Optional.empty();
        List<AuditEntry> page;
        do {
            page = store.find(query(
                    datalab,
                    Optional.of(Action.DELIVERY_WITHDRAW),
                    Optional.of(Outcome.DONE),
                    before,
                    AuditQuery.MAX_LIMIT));
            all.addAll(page);
            before = page.isEmpty()
                    ? before
                    : Optional.of(page.get(page.size() - 1).id());
        } while (page.size() == AuditQuery.MAX_LIMIT);
        return ordered(all);
    }

    /** Returns the newest entries of each kind, the newest refusals and the newest failures, oldest first. */
    List<AuditEntry> timeline(DatalabId datalab) {
        List<AuditEntry> all = new ArrayList<>();
        for (Action action : TIMELINE) {
            all.addAll(newest(datalab, Optional.of(action), Outcome.DONE));
        }
        all.addAll(newest(datalab, Optional.empty(), Outcome.REFUSED));
        all.addAll(newest(datalab, Optional.empty(), Outcome.FAILED));
        return ordered(all);
    }

    private List<AuditEntry> newest(DatalabId datalab, Optional<Action> action, Outcome outcome) {
        return store.find(query(datalab, action, Optional.of(outcome), Optional.empty(), EACH));
    }

    private static AuditQuery query(
            DatalabId datalab, Optional<Action> action, Optional<Outcome> outcome, Optional<Long> before, int limit) {
        return new AuditQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                action,
                Optional.of(datalab),
                outcome,
                Optional.empty(),
                Set.of(datalab),
                before,
                limit);
    }

    private static List<AuditEntry> ordered(List<AuditEntry> entries) {
        return entries.stream().sorted(Comparator.comparingLong(AuditEntry::id)).toList();
    }
}
