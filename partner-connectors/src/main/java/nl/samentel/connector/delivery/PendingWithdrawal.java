package nl.samentel.connector.delivery;

import java.util.UUID;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.withdrawal.WithdrawalReceipt;

/**
 * A withdrawal that was agreed to and whose receipt is not there yet.
 *
 * @param datalab code of the datalab
 * @param kind what is taken back
 * @param reference id of the request
 * @param request digest of what is asked, hexadecimal
 * @param period the period of a delivery, empty otherwise
 */
record PendingWithdrawal(String datalab, WithdrawalReceipt.Kind kind, UUID reference, String request, String period) {
    Digest digest() {
        return new Digest(request);
    }

    boolean is(String otherDatalab, WithdrawalReceipt.Kind otherKind) {
        return datalab.equals(otherDatalab) && kind == otherKind;
    }
}
