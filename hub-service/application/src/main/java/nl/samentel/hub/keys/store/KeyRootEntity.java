package nl.samentel.hub.keys.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import nl.samentel.hub.keys.KeyRoot;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Row of a root. */
@Entity
@DynamicUpdate
@IdClass(KeyRootEntity.Key.class)
@Table(name = "key_root")
public class KeyRootEntity {
    @Id
    String datalab;

    @Id
    int epoch;

    @Id
    int generation;

    @Column(name = "check_value", nullable = false)
    String checkValue;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    KeyRoot.State state;

    /** Number of the rotation that made it; none if it was made when first needed. */
    @Column
    @Nullable
    Integer rotation;

    @Column(name = "made_at", nullable = false)
    Instant madeAt;

    @Column(name = "destroyed_at")
    @Nullable
    Instant destroyedAt;

    /**
     * Key of a root.
     *
     * @param datalab code of the datalab
     * @param epoch epoch, or 0 for snapshots
     * @param generation generation
     */
    public record Key(String datalab, int epoch, int generation) implements Serializable {}
}
