package nl.samentel.hub.withdrawal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.Outcome;
import nl.samentel.hub.delivery.Delivery;
import nl.samentel.hub.delivery.DeliveryState;
import nl.samentel.hub.snapshot.SnapshotRun;
import nl.samentel.hub.snapshot.SnapshotState;
import nl.samentel.hub.snapshot.SnapshotStore;
import nl.samentel.schema.withdrawal.WithdrawalReceipt;

/** Finds the snapshots that rest on what is taken back, and stops them. */
public final class Resting {
    /** Kind of failure of a build that was under way. */
    static final String FAILURE = "data-withdrawn";

    private static final Set<DeliveryState> ONCE_SEALED =
            Set.of(DeliveryState.SEALED, DeliveryState.REPLACED, DeliveryState.WITHDRAWN);

    private final SnapshotStore snapshots;
    private final AuditLog log;

    /** Wires it. */
    public Resting(SnapshotStore snapshots, AuditLog log) {
        this.snapshots = snapshots;
        this.log = log;
    }

    /**
     * Returns some deliveries of a partner and all that they replaced: those have no rows any more, but snapshots may rest
     * on them.
     *
     * @param all all deliveries of the partner
     */
    static Set<UUID> sameData(List<Delivery> all, Collection<UUID> some) {
        Set<Object> periods = all.stream()
                .filter(d -> some.contains(d.id()))
                .map(Delivery::period)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(d -> periods.contains(d.period()) && ONCE_SEALED.contains(d.state()))
                .map(Delivery::id)
                .collect(Collectors.toSet());
    }

    /** Returns the snapshots that answer, or answered, from some deliveries. */
    List<SnapshotRun> on(DatalabId datalab, Set<UUID> deliveries) {
        return snapshots.list(datalab).stream()
                .filter(s -> s.state() == SnapshotState.READY || s.state() == SnapshotState.SUSPENDED)
                .filter(s -> s.inputs().stream().anyMatch(deliveries::contains))
                .toList();
    }

    /** Suspends the snapshots that rest on some deliveries and returns them; a build that is under way ends badly. */
    List<SnapshotRun> stop(Caller caller, DatalabId datalab, Set<UUID> deliveries, Instant now) {
        List<SnapshotRun> resting = on(datalab, deliveries);
        resting.forEach(s -> snapshots.suspend(s.id()));
        snapshots.list(datalab).stream()
                .filter(s -> s.state() == SnapshotState.BUILDING)
                .filter(s -> s.inputs().stream().anyMatch(deliveries::contains))
                .forEach(s -> fail(caller, s, now));
        return resting;
    }

    private void fail(Caller caller, SnapshotRun run, Instant now) {
        snapshots.failed(run.id(), FAILURE, now);
        log.write(AuditRecord.notDone(Action.SNAPSHOT_BUILD, Outcome.FAILED, FAILURE, caller)
                .datalab(run.datalab())
                .object("snapshot", run.id())
                .build());
    }

    /** Returns the snapshots that a receipt names, as far as they are still known. */
    List<SnapshotRun> named(DatalabId datalab, WithdrawalReceipt receipt) {
        return snapshots.list(datalab).stream()
                .filter(s -> receipt.snapshots().contains(s.id().toString()))
                .toList();
    }
}
