package nl.samentel.hub.delivery.store;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.delivery.Batch;
import nl.samentel.hub.delivery.Delivery;
import nl.samentel.hub.delivery.DeliveryState;
import nl.samentel.hub.delivery.DeliveryStore;
import nl.samentel.hub.delivery.KeyLabel;
import nl.samentel.hub.delivery.Receipt;
import nl.samentel.hub.delivery.SealedBatch;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.event.TagType;

/** Keeps deliveries in the database. */
@Singleton
class DatabaseDeliveryStore implements DeliveryStore {
    private static final String UNIQUE_VIOLATION = "23505";

    private final DeliveryRows rows;
    private final LabelRows labels;
    private final BatchRows batches;
    private final EventCopy copy;

    DatabaseDeliveryStore(DeliveryRows rows, LabelRows labels, BatchRows batches, EventCopy copy) {
        this.rows = rows;
        this.labels = labels;
        this.batches = batches;
        this.copy = copy;
    }

    @Override
    public void add(Delivery delivery) {
        rows.persistAndFlush(DeliveryMapping.row(delivery));
        delivery.labels().forEach(label -> labels.persist(DeliveryMapping.row(delivery.id(), label)));
    }

    @Override
    public Optional<Delivery> find(DatalabId datalab, UUID id) {
        return rows.findByIdOptional(id)
                .filter(r -> r.datalab.equals(datalab.code()))
                .map(this::delivery);
    }

    @Override
    public Optional<Delivery> lock(DatalabId datalab, UUID id) {
        return rows.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(r -> r.datalab.equals(datalab.code()))
                .map(this::delivery);
    }

    @Override
    public List<Delivery> list(DatalabId datalab) {
        return deliveries(rows.list("datalab = ?1 order by createdAt, id", datalab.code()));
    }

    @Override
    public List<Delivery> list(DatalabId datalab, PartnerId partner) {
        return deliveries(
                rows.list("datalab = ?1 and partner = ?2 order by createdAt, id", datalab.code(), partner.code()));
    }

    private List<Delivery> deliveries(List<DeliveryEntity> found) {
        List<UUID> ids = found.stream().map(r -> r.id).toList();
        Map<UUID, List<KeyLabel>> byDelivery = labels.list("delivery in ?1", ids).stream()
                .collect(Collectors.groupingBy(
                        l -> l.delivery, Collectors.mapping(DeliveryMapping::label, Collectors.toList())));
        return found.stream()
                .map(r -> DeliveryMapping.delivery(r, byDelivery.getOrDefault(r.id, List.of())))
                .toList();
    }

    private Delivery delivery(DeliveryEntity row) {
        return DeliveryMapping.delivery(
                row,
                labels.list("delivery", row.id).stream()
                        .map(DeliveryMapping::label)
                        .toList());
    }

    @Override
    public Optional<Batch> batch(UUID delivery, int sequence) {
        return batches.findByIdOptional(new BatchEntity.Key(delivery, sequence)).map(DeliveryMapping::batch);
    }

    @Override
    public List<Batch> batches(UUID delivery) {
        return batches.list("delivery = ?1 order by sequence", delivery).stream()
                .map(DeliveryMapping::batch)
                .toList();
    }

    @Override
    public void addBatch(Delivery delivery, Batch batch, SealedBatch events, Instant at) {
        batches.persist(DeliveryMapping.row(delivery.id(), batch, at));
        DeliveryEntity row = rows.findById(delivery.id());
        requireEpoch(row, events.root().scope().epoch());
        row.nextSequence = batch.sequence() + 1;
        row.records += batch.records();
        rows.flush();
        try {
            copy.copy(delivery.id(), delivery.partner().code(), events);
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw new ProblemException(
                        ProblemCode.EVENT_NOT_ALLOWED,
                        "event_id breaks the rule: occurs once in a delivery.",
                        Map.of("field", "event_id", "rule", "occurs once in a delivery"));
            }
            throw new CopyFailedException(e);
        }
    }

    /** Everything in a delivery is under the keys of one epoch, so that it can be rotated and destroyed with it. */
    private static void requireEpoch(DeliveryEntity row, int epoch) {
        if (row.epoch != null && row.epoch != epoch) {
            throw new ProblemException(
                    ProblemCode.DELIVERY_CLOSED, "The delivery was begun under keys of another epoch; abandon it.");
        }
        row.epoch = epoch;
    }

    @Override
    public List<String> underOtherEpochs(DatalabId datalab, int epoch) {
        return rows
                .list(
                        "datalab = ?1 and state = ?2 and epoch <> ?3 order by partner",
                        datalab.code(),
                        DeliveryState.SEALED,
                        epoch)
                .stream()
                .map(r -> r.partner)
                .distinct()
                .toList();
    }

    @Override
    public Map<TagType, Long> rememberTags(UUID delivery) {
        List<?> counts = rows.getEntityManager()
                .createNativeQuery("SELECT tag_type, distinct_tags FROM remember_tags(?1)")
                .setParameter(1, delivery)
                .getResultList();
        Map<TagType, Long> byType = new EnumMap<>(TagType.class);
        for (Object row : counts) {
            Object[] values = (Object[]) row;
            byType.put(TagType.values()[((Number) values[0]).intValue()], ((Number) values[1]).longValue());
        }
        return byType;
    }

    @Override
    public void seal(Delivery delivery, Receipt receipt) {
        DeliveryEntity row = rows.findById(delivery.id());
        row.state = DeliveryState.SEALED;
        row.digest = receipt.digest();
        row.sealedAt = receipt.sealedAt();
        row.receipt = receipt.value();
        rows.flush();
    }

    @Override
    public void end(UUID delivery, DeliveryState state) {
        rows.findById(delivery).state = state;
        rows.flush();
        rows.getEntityManager()
                .createNativeQuery("SELECT 1 FROM purge_delivery(?1)")
                .setParameter(1, delivery)
                .getResultList();
    }
}
