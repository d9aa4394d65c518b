package nl.samentel.hub.release;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;

/** Stops releases that rest on what is taken back, in the transaction of the caller and under the lock of the datalab. */
public final class WithdrawnReleases {
    /** Why a release ended that was not released yet. */
    static final String REASON = "data-withdrawn";

    private final ReleaseStore store;
    private final AuditLog log;

    /** Wires it. */
    public WithdrawnReleases(ReleaseStore store, AuditLog log) {
        this.store = store;
        this.log = log;
    }

    /** Marks what was released of some snapshots, and ends what was not yet; the tables of both go. */
    public void stop(Caller caller, DatalabId datalab, Collection<UUID> snapshots, Instant now) {
        List<Release> resting = store.list(datalab).stream()
                .filter(r -> snapshots.contains(r.snapshot()) && r.state().open())
                .filter(r -> r.progress().withdrawnAt().isEmpty())
                .toList();
        for (Release release : resting) {
            if (release.state() != ReleaseState.RELEASED) {
                store.end(release.id(), ReleaseState.FAILED, REASON, now);
            }
            log.write(AuditRecord.done(Action.RELEASE_WITHDRAW, caller)
                    .datalab(datalab)
                    .object("release", release.id())
                    .detail("snapshot", release.snapshot())
                    .detail("released", release.state() == ReleaseState.RELEASED)
                    .build());
        }
        store.withdraw(snapshots, now);
    }
}
