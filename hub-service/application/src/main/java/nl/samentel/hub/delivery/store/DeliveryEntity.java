package nl.samentel.hub.delivery.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.samentel.hub.delivery.DeliveryState;
import org.jspecify.annotations.Nullable;

/** Row of a delivery. */
@Entity
@Table(name = "delivery")
public class DeliveryEntity {
    @Id
    UUID id;

    @Column(nullable = false)
    String datalab;

    @Column(nullable = false)
    String partner;

    @Column(name = "client_reference", nullable = false)
    UUID clientReference;

    @Column(name = "period_from", nullable = false)
    LocalDate periodFrom;

    @Column(name = "period_to", nullable = false)
    LocalDate periodTo;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    DeliveryState state;

    @Column(name = "schema_fingerprint", nullable = false)
    String schemaFingerprint;

    @Column(name = "connector_version", nullable = false)
    String connectorVersion;

    @Column(nullable = false)
    String mapping;

    @Column(nullable = false)
    String canaries;

    @Column(name = "next_sequence", nullable = false)
    int nextSequence;

    @Column(nullable = false)
    long records;

    /** Key epoch of what was sent; none before the first batch. */
    @Column
    @Nullable
    Integer epoch;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Column(name = "sealed_at")
    @Nullable
    Instant sealedAt;

    @Column
    @Nullable
    String digest;

    @Column
    @Nullable
    String receipt;
}
