package nl.samentel.hub.datalab.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** Row of a partner in a datalab. */
@Entity
@IdClass(DatalabPartnerEntity.Key.class)
@Table(name = "datalab_partner")
public class DatalabPartnerEntity {
    @Id
    String datalab;

    @Id
    String code;

    @Column(nullable = false)
    String role;

    @Column(nullable = false)
    int position;

    /**
     * Key of a partner.
     *
     * @param datalab code of the datalab
     * @param code code of the partner
     */
    public record Key(String datalab, String code) implements Serializable {}
}
