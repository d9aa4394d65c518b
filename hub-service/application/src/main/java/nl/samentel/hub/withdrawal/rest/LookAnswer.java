package nl.samentel.hub.withdrawal.rest;

import java.util.List;
import nl.samentel.hub.withdrawal.RecordWithdrawals;

/**
 * What a withdrawal of records would do.
 *
 * @param known places in the request, from 0, whose event stands in a sealed delivery of the partner
 * @param snapshots snapshots that would answer nothing more
 */
record LookAnswer(List<Integer> known, List<ReceiptAnswer.SnapshotName> snapshots) {
    static LookAnswer of(RecordWithdrawals.Look look) {
        return new LookAnswer(look.known(), ReceiptAnswer.SnapshotName.all(look.resting()));
    }
}
