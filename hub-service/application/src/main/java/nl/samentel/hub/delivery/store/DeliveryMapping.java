package nl.samentel.hub.delivery.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.delivery.Announcement;
import nl.samentel.hub.delivery.Batch;
import nl.samentel.hub.delivery.Delivery;
import nl.samentel.hub.delivery.KeyLabel;
import nl.samentel.hub.delivery.Period;

/** Translates between rows and deliveries. */
final class DeliveryMapping {
    private DeliveryMapping() {}

    static DeliveryEntity row(Delivery delivery) {
        DeliveryEntity row = new DeliveryEntity();
        row.id = delivery.id();
        row.datalab = delivery.datalab().code();
        row.partner = delivery.partner().code();
        row.clientReference = delivery.announcement().clientReference();
        row.periodFrom = delivery.period().from();
        row.periodTo = delivery.period().to();
        row.state = delivery.state();
        row.schemaFingerprint = delivery.announcement().schemaFingerprint();
        row.connectorVersion = delivery.announcement().connectorVersion();
        row.mapping = delivery.announcement().mapping();
        row.canaries = delivery.announcement().canaries();
        row.nextSequence = delivery.nextSequence();
        row.records = delivery.records();
        row.createdAt = delivery.createdAt();
        return row;
    }

    static Delivery delivery(DeliveryEntity row, List<KeyLabel> labels) {
        Announcement announcement = new Announcement(
                row.clientReference,
                new Period(row.periodFrom, row.periodTo),
                row.schemaFingerprint,
                row.connectorVersion,
                row.mapping,
                labels,
                row.canaries);
        return new Delivery(
                row.id,
                new DatalabId(row.datalab),
                new PartnerId(row.partner),
                announcement,
                row.state,
                row.nextSequence,
                row.records,
                row.createdAt,
                Optional.ofNullable(row.sealedAt),
                Optional.ofNullable(row.digest),
                Optional.ofNullable(row.receipt));
    }

    static LabelEntity row(UUID delivery, KeyLabel label) {
        LabelEntity row = new LabelEntity();
        row.delivery = delivery;
        row.tagType = label.tagType();
        row.profile = label.profile();
        row.suite = label.suite();
        row.epoch = label.epoch();
        row.keyCheckValue = label.keyCheckValue();
        return row;
    }

    static KeyLabel label(LabelEntity row) {
        return new KeyLabel(row.tagType, row.profile, row.suite, row.epoch, row.keyCheckValue);
    }

    static BatchEntity row(UUID delivery, Batch batch, Instant at) {
        BatchEntity row = new BatchEntity();
        row.delivery = delivery;
        row.sequence = batch.sequence();
        row.records = batch.records();
        row.digest = batch.digest();
        row.receivedAt = at;
        return row;
    }

    static Batch batch(BatchEntity row) {
        return new Batch(row.sequence, row.records, row.digest);
    }
}
