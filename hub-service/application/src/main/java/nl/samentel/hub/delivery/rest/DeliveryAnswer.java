package nl.samentel.hub.delivery.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.delivery.Announcing;
import nl.samentel.hub.delivery.Delivery;
import nl.samentel.hub.delivery.Limits;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as told to callers.
 *
 * @param id its id
 * @param partner whose
 * @param state OPEN, SEALED, REPLACED, ABANDONED or WITHDRAWN
 * @param period half-open period
 * @param clientReference the connector's own id
 * @param nextSequence number of the batch to send next
 * @param records records so far; told to the partner alone
 * @param createdAt when it was announced
 * @param sealedAt when it was sealed
 * @param digest digest over all batches, when sealed
 * @param receipt receipt, when sealed
 * @param maxRecordsPerBatch most records of a batch
 * @param maxBatchBytes most bytes of a batch
 * @param replaces true if sealing it replaces a sealed delivery; told at the announcement
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryAnswer(
        UUID id,
        String partner,
        String state,
        Span period,
        UUID clientReference,
        int nextSequence,
        @Nullable Long records,
        Instant createdAt,
        @Nullable Instant sealedAt,
        @Nullable String digest,
        @Nullable String receipt,
        int maxRecordsPerBatch,
        int maxBatchBytes,
        @Nullable Boolean replaces) {
    /** Half-open period. */
    record Span(LocalDate from, LocalDate to) {}

    static DeliveryAnswer announced(Announcing.Outcome outcome, Limits limits) {
        return of(outcome.delivery(), outcome.delivery().records(), outcome.replaces(), limits);
    }

    static DeliveryAnswer of(Delivery delivery, Caller caller, Limits limits) {
        return of(delivery, Access.oversees(caller) ? null : delivery.records(), null, limits);
    }

    private static DeliveryAnswer of(
            Delivery delivery, @Nullable Long records, @Nullable Boolean replaces, Limits limits) {
        return new DeliveryAnswer(
                delivery.id(),
                delivery.partner().code(),
                delivery.state().name(),
                new Span(delivery.period().from(), delivery.period().to()),
                delivery.announcement().clientReference(),
                delivery.nextSequence(),
                records,
                delivery.createdAt(),
                delivery.sealedAt().orElse(null),
                delivery.digest().orElse(null),
                delivery.receipt().orElse(null),
                limits.maxRecords(),
                limits.maxBytes(),
                replaces);
    }
}
