package nl.samentel.hub.transparency.store;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import nl.samentel.hub.log.PendingEntry;
import nl.samentel.hub.log.Shard;
import nl.samentel.hub.transparency.StoredEntries;
import nl.samentel.schema.tile.Entry;

/** Reads entries for the check of everything. */
@Singleton
class DatabaseStoredEntries implements StoredEntries {
    private static final long PART = 500_000;

    private final Sql sql;

    DatabaseStoredEntries(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    @Override
    public List<PendingEntry> placed(Shard shard, long from, long to) throws IOException {
        return sql.list(
                "SELECT e.entry, e.bytes FROM log_place p JOIN log_entry e USING (entry)"
                        + " WHERE p.shard = ? AND p.index >= ? AND p.index < ? ORDER BY p.index",
                row -> new PendingEntry(row.getLong(1), Entry.of(row.getBytes(2))),
                shard.name(),
                from,
                to);
    }

    @Override
    public long unhashed() throws IOException {
        return inParts("SELECT count(*) FROM audit_entry a WHERE a.id >= ? AND a.id < ?"
                + " AND NOT EXISTS (SELECT 1 FROM log_entry e WHERE e.entry = a.id)");
    }

    @Override
    public long lost() throws IOException {
        return inParts("SELECT count(*) FROM log_entry e WHERE e.entry >= ? AND e.entry < ?"
                + " AND NOT EXISTS (SELECT 1 FROM log_place p WHERE p.entry = e.entry)"
                + " AND NOT EXISTS (SELECT 1 FROM log_pending w WHERE w.entry = e.entry)");
    }

    @Override
    public long overdue(Instant before) throws IOException {
        return number("SELECT count(*) FROM log_pending WHERE accepted_at < ?", Timestamp.from(before));
    }

    /** One statement over many years would take longer than the driver waits for an answer. */
    private long inParts(String query) throws IOException {
        long most = number("SELECT coalesce(max(id), 0) FROM audit_entry");
        long found = 0;
        for (long from = 0; from <= most; from += PART) {
            found += number(query, from, from + PART);
        }
        return found;
    }

    private long number(String query, Object... parameters) throws IOException {
        return sql.first(query, row -> row.getLong(1), parameters).orElse(0L);
    }
}
