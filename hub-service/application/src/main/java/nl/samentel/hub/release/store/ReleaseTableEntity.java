package nl.samentel.hub.release.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** Row of a declared table. */
@Entity
@Table(name = "official_table")
@IdClass(ReleaseTableEntity.Key.class)
public class ReleaseTableEntity {
    /** Which table of which release. */
    public record Key(UUID release, int place) implements Serializable {}

    @Id
    UUID release;

    @Id
    int place;

    @Column(nullable = false)
    String question;

    @Column(nullable = false)
    String definition;

    @Column(nullable = false)
    String dimensions;
}
