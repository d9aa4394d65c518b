package nl.samentel.hub.audit.store;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.hub.audit.AuditEntry;
import nl.samentel.hub.audit.AuditQuery;
import nl.samentel.hub.audit.AuditStore;
import nl.samentel.hub.audit.HashedEntry;

/** Reads the log: finds numbers of entries, then what was hashed of each. */
@Singleton
class DatabaseAuditStore implements AuditStore {
    private final EntrySearch search;
    private final ReadEntries read;
    private final LogPlaces places;

    DatabaseAuditStore(EntrySearch search, ReadEntries read, LogPlaces places) {
        this.search = search;
        this.read = read;
        this.places = places;
    }

    @Override
    public List<AuditEntry> find(AuditQuery query) {
        return read.of(search.ids(query));
    }

    @Override
    public Optional<AuditEntry> find(String shard, long index) {
        return read.of(places.at(shard, List.of(index))).stream().findFirst();
    }

    @Override
    public List<HashedEntry> findHashed(AuditQuery query) {
        return read.hashed(search.ids(query));
    }

    @Override
    public List<HashedEntry> at(String shard, List<Long> places) {
        return read.hashed(this.places.at(shard, places));
    }

    @Override
    public long behind(AuditQuery query, Map<String, Long> sizes) {
        return search.behind(query, sizes);
    }
}
