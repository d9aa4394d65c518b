package nl.samentel.hub.audit.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** What the tree hashes of an entry, byte for byte. */
@Entity
@Immutable
@Table(name = "log_entry")
public class LogEntryEntity {
    @Id
    long entry;

    @Column(nullable = false)
    byte[] bytes;
}
