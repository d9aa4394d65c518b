package nl.samentel.hub.audit.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** An entry that waits for its place in the log. */
@Entity
@Immutable
@Table(name = "log_pending")
public class LogPendingEntity {
    @Id
    long entry;
}
