package nl.samentel.hub.datalab.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import nl.samentel.hub.datalab.DatalabState;

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

    @Column(nullable = false)
    String purpose;

    @Column(name = "schema_fingerprint", nullable = false)
    String schemaFingerprint;

    @Column(nullable = false)
    int epoch;

    @Column(name = "min_persons", nullable = false)
    int minPersons;

    @Column(name = "min_households", nullable = false)
    int minHouseholds;

    @Column(name = "rounding_base", nullable = false)
    int roundingBase;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    DatalabState state;

    /** Ids with a space between. */
    @Column(nullable = false)
    String questions;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;
}
