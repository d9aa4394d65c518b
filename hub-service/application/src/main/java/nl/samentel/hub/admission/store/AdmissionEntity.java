package nl.samentel.hub.admission.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import nl.samentel.hub.admission.AdmissionState;
import org.jspecify.annotations.Nullable;

/** Row of an admission. */
@Entity
@IdClass(AdmissionEntity.Key.class)
@Table(name = "admission")
public class AdmissionEntity {
    @Id
    String datalab;

    @Id
    String partner;

    @Column(name = "login_key", nullable = false)
    String loginKey;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    AdmissionState state;

    @Nullable
    @Column(name = "key_since")
    Instant keySince;

    @Column(name = "changed_at", nullable = false)
    Instant changedAt;

    /**
     * Key of an admission.
     *
     * @param datalab code of the datalab
     * @param partner code of the partner
     */
    public record Key(String datalab, String partner) implements Serializable {}
}
