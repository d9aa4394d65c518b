package nl.samentel.hub.ceremony.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** Row of a sealed epoch master. */
@Entity
@IdClass(KeyEnvelopeEntity.Key.class)
@Table(name = "key_envelope")
public class KeyEnvelopeEntity {
    @Id
    String datalab;

    @Id
    int epoch;

    @Id
    String agreement;

    @Id
    String partner;

    @Column(nullable = false)
    String encapsulation;

    @Column(nullable = false)
    String ciphertext;

    @Column(nullable = false)
    String signature;

    /**
     * Key of an envelope.
     *
     * @param datalab code of the datalab
     * @param epoch key epoch
     * @param agreement digest of the agreement
     * @param partner code of the partner that opens it
     */
    public record Key(String datalab, int epoch, String agreement, String partner) implements Serializable {}
}
