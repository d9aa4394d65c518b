package nl.samentel.hub.release.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Row of sealed tables. */
@Entity
@Table(name = "official_candidate")
public class CandidateEntity {
    @Id
    UUID release;

    @Column(nullable = false)
    String datalab;

    @Column(nullable = false)
    byte[] sealed;
}
