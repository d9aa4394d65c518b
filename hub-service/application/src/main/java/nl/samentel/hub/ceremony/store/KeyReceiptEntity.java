package nl.samentel.hub.ceremony.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** Row of a partner's receipt for its envelope. */
@Entity
@IdClass(KeyReceiptEntity.Key.class)
@Table(name = "key_receipt")
public class KeyReceiptEntity {
    @Id
    String datalab;

    @Id
    int epoch;

    @Id
    String agreement;

    @Id
    String partner;

    @Column(nullable = false)
    String signature;

    @Column(name = "received_at", nullable = false)
    Instant receivedAt;

    /**
     * Key of a receipt.
     *
     * @param datalab code of the datalab
     * @param epoch key epoch
     * @param agreement digest of the agreement
     * @param partner code of the partner
     */
    public record Key(String datalab, int epoch, String agreement, String partner) implements Serializable {}
}
