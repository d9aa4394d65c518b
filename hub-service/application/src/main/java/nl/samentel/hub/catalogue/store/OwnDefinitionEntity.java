package nl.samentel.hub.catalogue.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** Row of a version of a datalab's own definition. */
@Entity
@IdClass(OwnDefinitionEntity.Key.class)
@Table(name = "datalab_definition")
public class OwnDefinitionEntity {
    @Id
    String datalab;

    @Id
    String question;

    @Id
    int version;

    @Column(nullable = false)
    String digest;

    @Column(name = "registered_at", nullable = false)
    Instant registeredAt;

    /**
     * Key of a version.
     *
     * @param datalab code of the datalab
     * @param question id of the question
     * @param version its number
     */
    public record Key(String datalab, String question, int version) implements Serializable {}
}
