package nl.samentel.hub.withdrawal.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.samentel.hub.snapshot.SnapshotRun;
import nl.samentel.hub.withdrawal.Done;
import nl.samentel.schema.withdrawal.WithdrawalReceipt;

/**
 * A receipt as told to callers. The document is what counts; the other fields repeat it for reading.
 *
 * @param reference id of the request
 * @param partner whose data
 * @param kind RECORDS, DELIVERY or PARTNER
 * @param at when
 * @param answers how many answers that were given rest on it
 * @param suspended snapshots that answer nothing more
 * @param document canonical JSON (RFC 8785) that the hub signed, to be kept as it is
 * @param digest SHA-256 of the document
 * @param signature signature of the hub under the document, in base64
 */
record ReceiptAnswer(
        UUID reference,
        String partner,
        String kind,
        Instant at,
        int answers,
        List<SnapshotName> suspended,
        String document,
        String digest,
        String signature) {
    /** A snapshot. */
    record SnapshotName(UUID id, String name) {
        static List<SnapshotName> all(List<SnapshotRun> runs) {
            return runs.stream().map(r -> new SnapshotName(r.id(), r.name())).toList();
        }
    }

    static ReceiptAnswer of(Done done) {
        WithdrawalReceipt receipt = done.receipt().receipt();
        return new ReceiptAnswer(
                receipt.referenceId(),
                receipt.partner(),
                receipt.kind().name(),
                receipt.at(),
                receipt.answers(),
                SnapshotName.all(done.suspended()),
                done.receipt().document(),
                done.receipt().digest().hex(),
                done.receipt().signature().text());
    }
}
