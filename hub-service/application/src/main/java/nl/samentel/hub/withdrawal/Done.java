package nl.samentel.hub.withdrawal;

import java.util.List;
import nl.samentel.hub.snapshot.SnapshotRun;
import nl.samentel.schema.withdrawal.SignedReceipt;

/**
 * What became of a withdrawal.
 *
 * @param receipt the receipt
 * @param suspended snapshots that rested on it and are still known; they answer nothing more
 */
public record Done(SignedReceipt receipt, List<SnapshotRun> suspended) {
    /** Copies the list. */
    public Done {
        suspended = List.copyOf(suspended);
    }
}
