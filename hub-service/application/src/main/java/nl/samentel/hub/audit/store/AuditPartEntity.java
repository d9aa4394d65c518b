package nl.samentel.hub.audit.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Base64;
import nl.samentel.schema.entry.Opening;

/** A part of an entry that may be erased: a personal part, or the opening of a commitment. */
@Entity
@IdClass(AuditPartEntity.Key.class)
@Table(name = "audit_part")
public class AuditPartEntity {
    static final String ACTOR = "actor";
    static final String ADDRESS = "address";
    static final String PURPOSE = "purpose";

    @Id
    long entry;

    @Id
    String name;

    @Column(nullable = false)
    byte[] salt;

    @Column(nullable = false)
    String value;

    Opening opening() {
        return new Opening(name, Base64.getEncoder().encodeToString(salt), value);
    }

    /**
     * Key of a part.
     *
     * @param entry number of the entry
     * @param name name of the part
     */
    public record Key(long entry, String name) implements Serializable {}
}
