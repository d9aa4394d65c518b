package nl.samentel.hub.destruction.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import nl.samentel.hub.destruction.DestructionRun;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Row of a destruction. */
@Entity
@DynamicUpdate
@Table(name = "destruction")
public class DestructionEntity {
    @Id
    String datalab;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    DestructionRun.Rule rule;

    @Column(name = "begun_at", nullable = false)
    Instant begunAt;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;

    @Column
    byte @Nullable [] certificate;

    @Column
    @Nullable
    String signature;
}
