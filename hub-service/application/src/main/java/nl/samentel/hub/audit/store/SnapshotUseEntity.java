package nl.samentel.hub.audit.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/** An entry that names a snapshot into which data of a partner went. */
@Entity
@Immutable
@IdClass(SnapshotUseEntity.Key.class)
@Table(name = "audit_snapshot_use")
public class SnapshotUseEntity {
    @Id
    long entry;

    @Id
    String partner;

    /**
     * Key of a use.
     *
     * @param entry number of the entry
     * @param partner whose data
     */
    public record Key(long entry, String partner) implements Serializable {}
}
