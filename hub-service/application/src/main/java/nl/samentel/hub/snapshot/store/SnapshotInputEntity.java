package nl.samentel.hub.snapshot.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** Row of a delivery that a snapshot is made from. */
@Entity
@IdClass(SnapshotInputEntity.Key.class)
@Table(name = "snapshot_input")
public class SnapshotInputEntity {
    @Id
    UUID snapshot;

    @Id
    UUID delivery;

    /**
     * Key of an input.
     *
     * @param snapshot id of the snapshot
     * @param delivery id of the delivery
     */
    public record Key(UUID snapshot, UUID delivery) implements Serializable {}
}
