package nl.samentel.hub.audit.store;

import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Writes entries at once, so that an entry that cannot be written undoes its action. */
@Singleton
class DatabaseAuditLog implements AuditLog {
    private final AuditEntries entries;
    private final AuditParts parts;
    private final Clock clock;
    private final SecureRandom random;

    DatabaseAuditLog(AuditEntries entries, AuditParts parts, Clock clock, SecureRandom random) {
        this.entries = entries;
        this.parts = parts;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public void write(AuditRecord entry) {
        try {
            persist(entry);
        } catch (PersistenceException e) {
            throw new ProblemException(
                    ProblemCode.UNAVAILABLE, "The action could not be logged, so it was not done.", e);
        }
    }

    private void persist(AuditRecord entry) {
        List<SaltedPart> salted = new ArrayList<>();
        AuditEntryEntity row = plain(entry);
        row.actorHash = salt(AuditPartEntity.ACTOR, entry.caller().name(), salted);
        row.addressHash = salt(AuditPartEntity.ADDRESS, entry.caller().address(), salted);
        row.purposeHash = entry.purpose()
                .map(p -> salt(AuditPartEntity.PURPOSE, p, salted))
                .orElse(null);
        Map<String, String> details = new TreeMap<>(entry.details());
        entry.commitments().forEach((name, number) -> details.put(name + "Commitment", salt(name, number, salted)));
        row.details = details;
        entries.persistAndFlush(row);
        long id = Objects.requireNonNull(row.id);
        salted.forEach(part -> parts.persist(part.entity(id)));
        parts.flush();
    }

    private AuditEntryEntity plain(AuditRecord entry) {
        AuditEntryEntity row = new AuditEntryEntity();
        row.at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        row.action = entry.action();
        row.outcome = entry.outcome();
        row.reason = entry.reason().orElse(null);
        row.actorRoles = entry.caller().roleNames();
        row.partner = entry.partner().map(PartnerId::code).orElse(null);
        row.datalab = entry.datalab().map(DatalabId::code).orElse(null);
        row.objectType = entry.objectType().orElse(null);
        row.objectId = entry.objectId().orElse(null);
        row.origin = entry.caller().origin();
        row.question = entry.question().orElse(null);
        row.traceId = entry.caller().traceId();
        return row;
    }

    private String salt(String name, String value, List<SaltedPart> collected) {
        SaltedPart part = SaltedPart.of(name, value, random);
        collected.add(part);
        return part.hash();
    }
}
