package nl.samentel.hub.necessity.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** Row of a version of an assessment. */
@Entity
@IdClass(AssessmentEntity.Key.class)
@Table(name = "necessity_assessment")
public class AssessmentEntity {
    @Id
    String datalab;

    @Id
    String question;

    @Id
    int version;

    @Column(nullable = false)
    String digest;

    @Column(nullable = false)
    byte[] document;

    @Column(name = "assessed_at", nullable = false)
    Instant assessedAt;

    /**
     * Key of a version.
     *
     * @param datalab code of the datalab
     * @param question id of the question
     * @param version its number
     */
    public record Key(String datalab, String question, int version) implements Serializable {}
}
