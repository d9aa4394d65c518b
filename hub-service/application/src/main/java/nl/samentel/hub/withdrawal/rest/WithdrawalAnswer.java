package nl.samentel.hub.withdrawal.rest;

import java.util.List;
import java.util.UUID;
import nl.samentel.hub.withdrawal.Withdrawals;

/**
 * What became of the withdrawal of a delivery.
 *
 * @param delivery id of the delivery
 * @param state its state
 * @param receipt receipt it had
 * @param suspended snapshots that answer nothing more
 * @param withdrawal receipt of the withdrawal
 */
record WithdrawalAnswer(
        UUID delivery,
        String state,
        String receipt,
        List<ReceiptAnswer.SnapshotName> suspended,
        ReceiptAnswer withdrawal) {
    static WithdrawalAnswer of(Withdrawals.Outcome outcome) {
        return new WithdrawalAnswer(
                outcome.delivery().id(),
                outcome.delivery().state().name(),
                outcome.delivery().receipt().orElse(""),
                ReceiptAnswer.SnapshotName.all(outcome.done().suspended()),
                ReceiptAnswer.of(outcome.done()));
    }
}
