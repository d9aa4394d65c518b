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
import java.time.LocalDate;
import nl.samentel.schema.agreement.Permission;

/** Row of a permission. */
@Entity
@IdClass(PermissionEntity.Key.class)
@Table(name = "permission")
public class PermissionEntity {
    @Id
    String datalab;

    @Id
    int number;

    @Column(nullable = false)
    String partner;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Permission kind;

    @Column(nullable = false)
    String issuer;

    @Column(nullable = false)
    String reference;

    @Column(nullable = false)
    String conditions;

    @Column(name = "valid_from", nullable = false)
    LocalDate validFrom;

    @Column(name = "valid_until", nullable = false)
    LocalDate validUntil;

    @Column(name = "recorded_at", nullable = false)
    Instant recordedAt;

    /**
     * Key of a permission.
     *
     * @param datalab code of the datalab
     * @param number its number
     */
    public record Key(String datalab, int number) implements Serializable {}
}
