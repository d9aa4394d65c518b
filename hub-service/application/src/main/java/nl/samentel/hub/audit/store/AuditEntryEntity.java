package nl.samentel.hub.audit.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.Outcome;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One row of the append-only log. */
@Entity
@Immutable
@Table(name = "audit_entry")
public class AuditEntryEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(nullable = false)
    Instant at;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Action action;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Outcome outcome;

    @Column
    @Nullable
    String reason;

    @Column(name = "actor_hash", nullable = false)
    String actorHash;

    @Column(name = "actor_roles", nullable = false)
    String actorRoles;

    @Column(name = "address_hash", nullable = false)
    String addressHash;

    @Column(name = "purpose_hash")
    @Nullable
    String purposeHash;

    @Column
    @Nullable
    String partner;

    @Column
    @Nullable
    String datalab;

    @Column(name = "object_type")
    @Nullable
    String objectType;

    @Column(name = "object_id")
    @Nullable
    String objectId;

    @Column(nullable = false)
    String origin;

    @Column
    @Nullable
    String question;

    @Column(name = "trace_id", nullable = false)
    String traceId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    Map<String, String> details;
}
