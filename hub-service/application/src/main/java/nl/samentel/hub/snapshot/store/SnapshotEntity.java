package nl.samentel.hub.snapshot.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.samentel.hub.snapshot.BuildStep;
import nl.samentel.hub.snapshot.SnapshotState;
import org.jspecify.annotations.Nullable;

/** Row of a snapshot. */
@Entity
@Table(name = "snapshot")
public class SnapshotEntity {
    @Id
    UUID id;

    @Column(nullable = false)
    String datalab;

    @Column(nullable = false)
    String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    SnapshotState state;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    BuildStep step;

    @Column
    @Nullable
    String failure;

    @Column
    @Nullable
    String manifest;

    @Column(name = "manifest_digest")
    @Nullable
    String manifestDigest;

    @Column
    @Nullable
    String digest;

    /** Bands as JSON. */
    @Column
    @Nullable
    String linkage;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;
}
