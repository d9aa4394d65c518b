package nl.samentel.hub.release.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.samentel.hub.release.ReleaseState;
import nl.samentel.hub.release.ReleaseStep;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Row of a release. */
@Entity
@DynamicUpdate
@Table(name = "official_release")
public class ReleaseEntity {
    @Id
    UUID id;

    @Column(nullable = false)
    String datalab;

    @Column(nullable = false)
    String name;

    @Column(nullable = false)
    UUID snapshot;

    @Column(nullable = false)
    String maker;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    ReleaseState state;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    ReleaseStep step;

    @Nullable
    String reason;

    @Column(nullable = false)
    String policy;

    @Nullable
    Integer sensitive;

    @Nullable
    Integer added;

    @Nullable
    Boolean proven;

    @Nullable
    String planner;

    @Nullable
    String auditor;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;
}
