package nl.samentel.hub.inquiry.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** Row of an overlap that was counted, as a band. */
@Entity
@IdClass(OverlapBandEntity.Key.class)
@Table(name = "overlap_band")
public class OverlapBandEntity {
    @Id
    String datalab;

    @Id
    int number;

    @Id
    String overlap;

    @Column(nullable = false)
    String band;

    @Column(name = "counted_at", nullable = false)
    Instant countedAt;

    /**
     * Key of an overlap.
     *
     * @param datalab code of the datalab
     * @param number number of the preliminary agreement
     * @param overlap name of the overlap
     */
    public record Key(String datalab, int number, String overlap) implements Serializable {}
}
