package nl.samentel.hub.catalogue.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Row of a definition, whatever names it. */
@Entity
@Table(name = "definition")
public class DefinitionEntity {
    @Id
    String digest;

    @Column(nullable = false)
    byte[] document;
}
