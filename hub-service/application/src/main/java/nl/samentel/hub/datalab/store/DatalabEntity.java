package nl.samentel.hub.datalab.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import nl.samentel.hub.datalab.DatalabState;
import org.jspecify.annotations.Nullable;

/** Row of a datalab. */
@Entity
@Table(name = "datalab")
public class DatalabEntity {
    @Id
    String code;

    @Column(name = "title_nl", nullable = false)
    String titleNl;

    @Column(name = "title_en", nullable = false)
    String titleEn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    DatalabState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "suspended_from")
    @Nullable
    DatalabState suspendedFrom;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;
}
