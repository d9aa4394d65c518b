package nl.samentel.hub.delivery.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Row of an accepted batch. */
@Entity
@IdClass(BatchEntity.Key.class)
@Table(name = "batch")
public class BatchEntity {
    @Id
    UUID delivery;

    @Id
    int sequence;

    @Column(nullable = false)
    int records;

    @Column(nullable = false)
    String digest;

    @Column(name = "received_at", nullable = false)
    Instant receivedAt;

    /**
     * Key of a batch.
     *
     * @param delivery id of the delivery
     * @param sequence number of the batch
     */
    public record Key(UUID delivery, int sequence) implements Serializable {}
}
