package nl.samentel.hub.withdrawal;

import java.util.UUID;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.withdrawal.WithdrawalReceipt;

/**
 * What a partner asks to take back.
 *
 * @param datalab in which datalab
 * @param partner who asks
 * @param kind what is taken back
 * @param reference id of the request; the same one gives the same receipt
 * @param request digest of what is asked
 */
public record Asked(
        DatalabId datalab, PartnerId partner, WithdrawalReceipt.Kind kind, UUID reference, Digest request) {}
