package nl.samentel.hub.question.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Row of an answer. */
@Entity
@DynamicUpdate
@Table(name = "answer")
public class AnswerEntity {
    @Id
    UUID id;

    @Column(nullable = false)
    String datalab;

    @Column(nullable = false)
    UUID snapshot;

    @Column(nullable = false)
    String question;

    @Column(name = "given_at", nullable = false)
    Instant givenAt;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    @Column(updatable = false)
    @Nullable
    String analyst;

    @Column(updatable = false)
    @Nullable
    String policy;
}
