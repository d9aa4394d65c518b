package nl.samentel.hub.inquiry.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** Row of a set of blinded points. */
@Entity
@IdClass(BlindedSetEntity.Key.class)
@Table(name = "blinded_set")
public class BlindedSetEntity {
    @Id
    String datalab;

    @Id
    int number;

    @Id
    String name;

    @Column(nullable = false)
    String digest;

    @Column(nullable = false)
    int size;

    @Column(nullable = false)
    byte[] points;

    @Column(nullable = false)
    String signature;

    /**
     * Key of a set.
     *
     * @param datalab code of the datalab
     * @param number number of the preliminary agreement
     * @param name name of the set, or of an overlap and the partner that blinded the other's set
     */
    public record Key(String datalab, int number, String name) implements Serializable {}

    /**
     * A set without its points.
     *
     * @param name its name
     * @param digest digest of the points
     * @param size number of points
     */
    public record Label(String name, String digest, int size) {}
}
