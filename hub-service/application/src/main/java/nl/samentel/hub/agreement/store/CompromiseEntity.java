package nl.samentel.hub.agreement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** Row of an epoch whose keys were declared compromised. */
@Entity
@IdClass(CompromiseEntity.Key.class)
@Table(name = "epoch_compromise")
public class CompromiseEntity {
    @Id
    String datalab;

    @Id
    int epoch;

    @Column(nullable = false)
    Instant at;

    /**
     * Key of an epoch.
     *
     * @param datalab code of the datalab
     * @param epoch its number
     */
    public record Key(String datalab, int epoch) implements Serializable {}
}
