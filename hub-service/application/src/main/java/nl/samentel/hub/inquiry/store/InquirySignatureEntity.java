package nl.samentel.hub.inquiry.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** Row of a signature under a preliminary agreement. */
@Entity
@IdClass(InquirySignatureEntity.Key.class)
@Table(name = "inquiry_signature")
public class InquirySignatureEntity {
    /** What a signature does. */
    public enum Kind {
        /** Agrees. */
        SIGNATURE,
        /** Revokes. */
        REVOCATION
    }

    @Id
    String datalab;

    @Id
    int number;

    @Id
    String partner;

    @Id
    @Enumerated(EnumType.STRING)
    Kind kind;

    @Column(nullable = false)
    String signature;

    @Column(name = "received_at", nullable = false)
    Instant receivedAt;

    /**
     * Key of a signature.
     *
     * @param datalab code of the datalab
     * @param number number of the preliminary agreement
     * @param partner code of the partner
     * @param kind what it does
     */
    public record Key(String datalab, int number, String partner, Kind kind) implements Serializable {}
}
