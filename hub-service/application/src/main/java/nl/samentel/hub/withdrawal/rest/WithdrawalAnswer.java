package nl.samentel.hub.withdrawal.rest;

import java.util.List;
import java.util.UUID;
import nl.samentel.hub.snapshot.SnapshotRun;
import nl.samentel.hub.withdrawal.Withdrawals;

/**
 * What became of a withdrawal.
 *
 * @param delivery id of the delivery
 * @param state its state
 * @param receipt receipt it had
 * @param suspended snapshots that answer nothing more
 */
record WithdrawalAnswer(UUID delivery, String state, String receipt, List<Snapshot> suspended) {
    /** A snapshot. */
    record Snapshot(UUID id, String name) {
        static Snapshot of(SnapshotRun run) {
            return new Snapshot(run.id(), run.name());
        }
    }

    static WithdrawalAnswer of(Withdrawals.Outcome outcome) {
        return new WithdrawalAnswer(
                outcome.delivery().id(),
                outcome.delivery().state().name(),
                outcome.delivery().receipt().orElse(""),
                outcome.suspended().stream().map(Snapshot::of).toList());
    }
}
