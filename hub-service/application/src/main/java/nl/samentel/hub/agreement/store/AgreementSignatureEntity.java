package nl.samentel.hub.agreement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** Row of a signature under an agreement. */
@Entity
@IdClass(AgreementSignatureEntity.Key.class)
@Table(name = "agreement_signature")
public class AgreementSignatureEntity {
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
    int version;

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
     * @param version number of the version
     * @param partner code of the partner
     * @param kind what it does
     */
    public record Key(String datalab, int version, String partner, Kind kind) implements Serializable {}
}
