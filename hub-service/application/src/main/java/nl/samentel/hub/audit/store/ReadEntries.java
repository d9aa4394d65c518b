package nl.samentel.hub.audit.store;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samentel.hub.audit.AuditEntry;
import nl.samentel.hub.audit.HashedEntry;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.entry.LogEntry;
import nl.samentel.schema.entry.Opening;
import nl.samentel.schema.tile.Entry;
import org.jspecify.annotations.Nullable;

/** Reads entries from what the tree hashes, and not from the columns by which they are found: so nobody shows what was not logged. */
@Singleton
class ReadEntries {
    private final LogEntries hashed;
    private final LogPlaces places;
    private final AuditParts parts;

    ReadEntries(LogEntries hashed, LogPlaces places, AuditParts parts) {
        this.hashed = hashed;
        this.places = places;
        this.parts = parts;
    }

    /** Returns entries in the order of their ids as given. */
    List<AuditEntry> of(List<Long> ids) {
        Map<Long, LogEntryEntity> rows = byId(hashed.of(ids), row -> row.entry);
        Map<Long, LogPlaceEntity> placed = byId(places.of(ids), row -> row.entry);
        Map<Long, Map<String, String>> erasable = parts.of(ids);
        return ids.stream()
                .map(id -> new EntryFields(parse(rows.get(id)), erasable.getOrDefault(id, Map.of()))
                        .entry(
                                id,
                                Optional.ofNullable(placed.get(id)).map(p -> new AuditEntry.Place(p.shard, p.place))))
                .toList();
    }

    /** Returns entries as they were hashed, in the order of their ids as given. */
    List<HashedEntry> hashed(List<Long> ids) {
        Map<Long, LogEntryEntity> rows = byId(hashed.of(ids), row -> row.entry);
        Map<Long, LogPlaceEntity> placed = byId(places.of(ids), row -> row.entry);
        Map<Long, List<Opening>> openings = parts.openings(ids);
        return ids.stream()
                .map(id -> new HashedEntry(
                        id,
                        bytes(rows.get(id)),
                        Optional.ofNullable(placed.get(id)).map(p -> new AuditEntry.Place(p.shard, p.place)),
                        openings.getOrDefault(id, List.of())))
                .toList();
    }

    private static <T> Map<Long, T> byId(Collection<T> rows, Function<T, Long> id) {
        return rows.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    private static LogEntry parse(@Nullable LogEntryEntity row) {
        try {
            return LogEntry.parse(bytes(row));
        } catch (DocumentException e) {
            throw new ProblemException(ProblemCode.LOG_BROKEN, "An entry of the log cannot be read.", e);
        }
    }

    private static Entry bytes(@Nullable LogEntryEntity row) {
        if (row == null) {
            throw new ProblemException(ProblemCode.LOG_BROKEN, "An entry of the log is missing.");
        }
        return Entry.of(row.bytes);
    }
}
