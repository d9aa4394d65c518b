package nl.samentel.hub.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.schema.event.TagType;

/** Keeps deliveries and their batches. */
public interface DeliveryStore {
    /** Adds an open delivery. */
    void add(Delivery delivery);

    /** Finds a delivery in a datalab. */
    Optional<Delivery> find(DatalabId datalab, UUID id);

    /** Finds a delivery and keeps others from changing it until the transaction ends. */
    Optional<Delivery> lock(DatalabId datalab, UUID id);

    /** Returns all deliveries of a datalab, oldest first. */
    List<Delivery> list(DatalabId datalab);

    /** Returns all deliveries of a partner, oldest first. */
    List<Delivery> list(DatalabId datalab, PartnerId partner);

    /** Finds an accepted batch. */
    Optional<Batch> batch(UUID delivery, int sequence);

    /** Returns the accepted batches in order. */
    List<Batch> batches(UUID delivery);

    /**
     * Adds a batch with its sealed events to a locked delivery.
     *
     * @throws nl.samentel.hub.problem.ProblemException event-not-allowed if an event is already in the delivery,
     *     delivery-closed if it was begun under keys of another epoch
     */
    void addBatch(Delivery delivery, Batch batch, SealedBatch events, Instant at);

    /**
     * Remembers the tags of a locked delivery and counts, of each type, the different ones that its partner ever delivered
     * in the epoch.
     */
    Map<TagType, Long> rememberTags(UUID delivery);

    /** Returns the codes of the partners with sealed deliveries under keys of another epoch, in order. */
    List<String> underOtherEpochs(DatalabId datalab, int epoch);

    /** Seals a locked delivery. */
    void seal(Delivery delivery, Receipt receipt);

    /** Ends a locked delivery and removes its events. */
    void end(UUID delivery, DeliveryState state);
}
