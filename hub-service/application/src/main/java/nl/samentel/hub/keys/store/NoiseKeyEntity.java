package nl.samentel.hub.keys.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "noise_key")
class NoiseKeyEntity {
    @Id
    String datalab;

    byte[] wrapped;

    @Column(name = "made_at")
    Instant madeAt;
}
