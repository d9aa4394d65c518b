package nl.samentel.hub.agreement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** Row of a version of an agreement. */
@Entity
@IdClass(AgreementEntity.Key.class)
@Table(name = "agreement")
public class AgreementEntity {
    @Id
    String datalab;

    @Id
    int version;

    @Column(nullable = false)
    String digest;

    @Column(nullable = false)
    byte[] document;

    @Column(name = "proposed_at", nullable = false)
    Instant proposedAt;

    /**
     * Key of a version.
     *
     * @param datalab code of the datalab
     * @param version its number
     */
    public record Key(String datalab, int version) implements Serializable {}
}
