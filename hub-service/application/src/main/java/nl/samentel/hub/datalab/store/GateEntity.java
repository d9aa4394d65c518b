package nl.samentel.hub.datalab.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import nl.samentel.hub.datalab.DatalabState;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Row of a gate that a datalab passed. */
@Entity
@IdClass(GateEntity.Key.class)
@Table(name = "gate")
public class GateEntity {
    @Id
    String datalab;

    @Id
    int number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    DatalabState state;

    @Column(nullable = false)
    Instant at;

    @Column(name = "passed_by")
    @Nullable
    String by;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    Map<String, String> record;

    /**
     * Key of a gate.
     *
     * @param datalab code of the datalab
     * @param number number of the gate
     */
    public record Key(String datalab, int number) implements Serializable {}
}
