package nl.samentel.hub.withdrawal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import nl.samentel.schema.withdrawal.WithdrawalReceipt;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Row of a withdrawal. */
@Entity
@DynamicUpdate
@IdClass(WithdrawalEntity.Key.class)
@Table(name = "withdrawal")
public class WithdrawalEntity {
    @Id
    String datalab;

    @Id
    String partner;

    @Id
    UUID reference;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    WithdrawalReceipt.Kind kind;

    @Column(nullable = false)
    String request;

    @Column(nullable = false)
    Instant at;

    /** Canonical JSON of the receipt. */
    @Column
    @Nullable
    String document;

    @Column
    @Nullable
    String signature;

    /**
     * Key of a withdrawal.
     *
     * @param datalab code of the datalab
     * @param partner code of the partner
     * @param reference id of the request
     */
    public record Key(String datalab, String partner, UUID reference) implements Serializable {}
}
