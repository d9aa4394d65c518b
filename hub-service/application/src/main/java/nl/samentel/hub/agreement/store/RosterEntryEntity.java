package nl.samentel.hub.agreement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** Row of an entry of a roster. */
@Entity
@IdClass(RosterEntryEntity.Key.class)
@Table(name = "roster_entry")
public class RosterEntryEntity {
    @Id
    String datalab;

    @Id
    int sequence;

    @Column(nullable = false)
    String previous;

    @Column(nullable = false)
    String partner;

    @Column(name = "verifying_key", nullable = false)
    String verifyingKey;

    @Column(name = "encapsulation_key", nullable = false)
    String encapsulationKey;

    @Column(nullable = false)
    String signature;

    /**
     * Key of an entry.
     *
     * @param datalab code of the datalab
     * @param sequence its place
     */
    public record Key(String datalab, int sequence) implements Serializable {}
}
