package nl.samentel.hub.audit.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.audit.AcceptedEntries;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.log.CurrentShard;
import nl.samentel.hub.log.LogStanding;
import nl.samentel.hub.log.Shard;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.entry.Opening;
import nl.samentel.schema.tile.Entry;

/** Writes entries at once, so that an entry that cannot be written undoes its action. */
@Singleton
class DatabaseAuditLog implements AuditLog {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AuditEntries entries;
    private final EntryWriting writing;
    private final LogStanding standing;
    private final CurrentShard shard;
    private final AcceptedEntries accepted;
    private final Clock clock;
    private final SecureRandom random;

    DatabaseAuditLog(
            AuditEntries entries,
            EntryWriting writing,
            LogStanding standing,
            CurrentShard shard,
            AcceptedEntries accepted,
            Clock clock,
            SecureRandom random) {
        this.entries = entries;
        this.writing = writing;
        this.standing = standing;
        this.shard = shard;
        this.accepted = accepted;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public void write(AuditRecord entry) {
        requireSound();
        try {
            // What the action changed is written before its entry, so that what cannot be stored is not logged as done.
            entries.flush();
            persist(entry);
        } catch (PersistenceException | SQLException | JsonProcessingException | IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemCode.UNAVAILABLE, "The action could not be logged, so it was not done.", e);
        }
    }

    private void requireSound() {
        if (standing.isBroken()) {
            throw new ProblemException(
                    ProblemCode.LOG_BROKEN, "The log contradicts itself or what was signed, so nothing is done.");
        }
        if (standing.isBehind()) {
            throw new ProblemException(
                    ProblemCode.LOG_BEHIND, "Entries of the log wait longer than promised, so nothing is done.");
        }
    }

    private void persist(AuditRecord entry) throws SQLException, JsonProcessingException {
        List<Opening> parts = new ArrayList<>();
        AuditEntryEntity row = plain(entry);
        row.actorHash = commit(AuditPartEntity.ACTOR, entry.caller().name(), parts);
        row.addressHash = commit(AuditPartEntity.ADDRESS, entry.caller().address(), parts);
        row.purposeHash = entry.purpose()
                .map(p -> commit(AuditPartEntity.PURPOSE, p, parts))
                .orElse(null);
        Map<String, String> details = new TreeMap<>(entry.details());
        entry.commitments().forEach((name, number) -> details.put(name + "Commitment", commit(name, number, parts)));
        row.details = details;
        Entry hashed = EntryText.of(row).entry();
        Shard into = shard.of(row.at);
        writing.write(
                row,
                JSON.writeValueAsString(details),
                parts,
                into.name(),
                hashed,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        accepted.accept(into, hashed);
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

    private String commit(String name, String value, List<Opening> parts) {
        Opening part = Opening.of(name, value, random);
        parts.add(part);
        return part.commitment().hex();
    }
}
