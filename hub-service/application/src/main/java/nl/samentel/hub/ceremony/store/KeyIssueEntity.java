package nl.samentel.hub.ceremony.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** Row of what a key custodian issued. */
@Entity
@IdClass(KeyIssueEntity.Key.class)
@Table(name = "key_issue")
public class KeyIssueEntity {
    @Id
    String datalab;

    @Id
    int epoch;

    @Id
    String agreement;

    @Column(nullable = false)
    String custodian;

    /** Lines of person, type and value. */
    @Column(nullable = false)
    String canaries;

    @Column(nullable = false)
    String signature;

    @Column(name = "issued_at", nullable = false)
    Instant issuedAt;

    /**
     * Key of an issue.
     *
     * @param datalab code of the datalab
     * @param epoch key epoch
     * @param agreement digest of the agreement
     */
    public record Key(String datalab, int epoch, String agreement) implements Serializable {}
}
