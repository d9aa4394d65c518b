package nl.samentel.hub.audit.store;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.samentel.hub.audit.AlteredEntries;
import nl.samentel.schema.entry.LogEntry;
import org.jspecify.annotations.Nullable;

/** Makes the text of each entry anew from its columns, and each commitment anew from its part. */
@Singleton
class EntryComparison implements AlteredEntries {
    private final AuditEntries entries;
    private final LogEntries hashed;
    private final AuditParts parts;

    EntryComparison(AuditEntries entries, LogEntries hashed, AuditParts parts) {
        this.entries = entries;
        this.hashed = hashed;
        this.parts = parts;
    }

    @Override
    public List<Long> among(Collection<Long> ids) {
        Map<Long, AuditEntryEntity> columns = entries.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(row -> Objects.requireNonNull(row.id), row -> row));
        Map<Long, List<AuditPartEntity>> erasable =
                parts.list("entry in ?1", ids).stream().collect(Collectors.groupingBy(part -> part.entry));
        return hashed.of(ids).stream()
                .filter(row -> !isSame(columns.get(row.entry), row, erasable.getOrDefault(row.entry, List.of())))
                .map(row -> row.entry)
                .toList();
    }

    private static boolean isSame(
            @Nullable AuditEntryEntity columns, LogEntryEntity row, List<AuditPartEntity> erasable) {
        if (columns == null) {
            return false;
        }
        try {
            LogEntry text = EntryText.of(columns);
            return MessageDigest.isEqual(text.entry().bytes(), row.bytes)
                    && erasable.stream().allMatch(part -> opens(part, text));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean opens(AuditPartEntity part, LogEntry text) {
        String commitment = part.opening().commitment().hex();
        return commitment.equals(text.texts().get(part.name + "Hash"))
                || commitment.equals(text.texts().get(EntryText.DETAIL + part.name + "Commitment"));
    }
}
