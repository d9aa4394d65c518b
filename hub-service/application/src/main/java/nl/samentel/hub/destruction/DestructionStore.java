package nl.samentel.hub.destruction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.schema.signature.Signature;

/** Keeps destructions, and removes what they remove. It refuses to remove anything before the keys are gone. */
public interface DestructionStore {
    /** Begins a destruction. */
    void begin(DestructionRun run);

    /** Finds the destruction of a datalab. */
    Optional<DestructionRun> find(DatalabId datalab);

    /** Returns the destructions that were begun and not finished. */
    List<DestructionRun> unfinished();

    /** Removes the events and tags of a delivery. */
    void removeRecords(UUID delivery);

    /** Removes the tags that were kept for a partner's quota. */
    void removeSeenTags(DatalabId datalab, PartnerId partner);

    /**
     * Removes deliveries, snapshots and envelopes.
     *
     * @throws RuntimeException if any record is left
     */
    void removeRest(DatalabId datalab);

    /** Ends a destruction with its certificate and the signature of the hub under it. */
    void finish(DatalabId datalab, Instant at, String certificate, Signature signature);
}
