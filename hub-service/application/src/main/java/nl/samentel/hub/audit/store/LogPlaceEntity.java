package nl.samentel.hub.audit.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Place of an entry in the log. */
@Entity
@Immutable
@Table(name = "log_place")
public class LogPlaceEntity {
    @Id
    long entry;

    @Column(nullable = false)
    String shard;

    @Column(name = "index", nullable = false)
    long place;
}
