package nl.samentel.hub.audit.store;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samentel.hub.audit.AlteredEntries;
import nl.samentel.schema.entry.LogEntry;
import org.jspecify.annotations.Nullable;

/** Makes the text of each entry anew from its columns, and each commitment anew from its part. */
@Singleton
class EntryComparison implements AlteredEntries {
    private static final int SPREAD = 4;

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
        return sorted(ids.stream().sorted().toList());
    }

    private List<Long> sorted(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        if (ids.get(ids.size() - 1) - ids.get(0) < (long) SPREAD * ids.size()) {
            return near(ids);
        }
        // Neighbours in the tree that got their numbers far apart, since one transaction took long.
        int half = ids.size() / 2;
        List<Long> found = new ArrayList<>(sorted(ids.subList(0, half)));
        found.addAll(sorted(ids.subList(half, ids.size())));
        return found;
    }

    /** Entries of a chunk of the tree are neighbours by number too: one range is read much faster than a list of numbers. */
    private List<Long> near(List<Long> ids) {
        long first = ids.get(0);
        long last = ids.get(ids.size() - 1);
        Map<Long, AuditEntryEntity> columns = entries.list("id between ?1 and ?2", first, last).stream()
                .collect(Collectors.toMap(row -> Objects.requireNonNull(row.id), row -> row));
        Map<Long, List<AuditPartEntity>> erasable = parts.list("entry between ?1 and ?2", first, last).stream()
                .collect(Collectors.groupingBy(part -> part.entry));
        Set<Long> asked = Set.copyOf(ids);
        return hashed.list("entry between ?1 and ?2", first, last).stream()
                .filter(row -> asked.contains(row.entry))
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
