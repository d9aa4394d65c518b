package nl.samentel.hub.question.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of a table that was asked for. */
@Entity
@Table(name = "answer_table")
@IdClass(AnswerTableEntity.Key.class)
public class AnswerTableEntity {
    /** Which table of which answer. */
    public record Key(UUID answer, int place) implements Serializable {}

    @Id
    UUID answer;

    @Id
    int place;

    @Column(nullable = false)
    String datalab;

    @Column(nullable = false)
    String analyst;

    @Column(nullable = false)
    String question;

    @Column(nullable = false)
    String definition;

    @Column(nullable = false)
    String dimensions;

    @Column(name = "filter_dimension")
    @Nullable
    String filterDimension;

    @Column(name = "filter_code")
    @Nullable
    String filterCode;

    @Column(name = "new_for_analyst")
    int newForAnalyst;

    @Column(name = "new_for_all")
    int newForAll;

    int epsilon;
}
