package nl.samentel.hub.inquiry.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** Row of a preliminary agreement. */
@Entity
@IdClass(InquiryEntity.Key.class)
@Table(name = "inquiry")
public class InquiryEntity {
    @Id
    String datalab;

    @Id
    int number;

    @Column(nullable = false)
    String digest;

    @Column(nullable = false)
    byte[] document;

    @Column(name = "proposed_at", nullable = false)
    Instant proposedAt;

    /**
     * Key of a preliminary agreement.
     *
     * @param datalab code of the datalab
     * @param number its number
     */
    public record Key(String datalab, int number) implements Serializable {}
}
