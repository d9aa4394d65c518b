package nl.samentel.hub.inquiry.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** Row of a partner's profile. */
@Entity
@IdClass(ProfileEntity.Key.class)
@Table(name = "inquiry_profile")
public class ProfileEntity {
    @Id
    String datalab;

    @Id
    int number;

    @Id
    String partner;

    @Column(nullable = false)
    byte[] document;

    @Column(nullable = false)
    String signature;

    @Column(name = "received_at", nullable = false)
    Instant receivedAt;

    /**
     * Key of a profile.
     *
     * @param datalab code of the datalab
     * @param number number of the preliminary agreement
     * @param partner code of the partner
     */
    public record Key(String datalab, int number, String partner) implements Serializable {}
}
