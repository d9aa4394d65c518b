package nl.samentel.hub.audit.store;

import io.quarkus.panache.common.Parameters;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.audit.AuditEntry;
import nl.samentel.hub.audit.AuditQuery;
import nl.samentel.hub.audit.AuditStore;
import nl.samentel.hub.audit.HashedEntry;

/** Reads the log by its key, so that every page costs the same. */
@Singleton
class DatabaseAuditStore implements AuditStore {
    /** Entries about a partner's deliveries, and those that name a snapshot into which one of them went. */
    private static final String USES =
            "(partner = :uses or id in (select u.entry from SnapshotUseEntity u where u.partner = :uses))";

    private final AuditEntries entries;
    private final ReadEntries read;
    private final LogPlaces places;

    DatabaseAuditStore(AuditEntries entries, ReadEntries read, LogPlaces places) {
        this.entries = entries;
        this.read = read;
        this.places = places;
    }

    @Override
    public List<AuditEntry> find(AuditQuery query) {
        return read.of(ids(query));
    }

    @Override
    public List<HashedEntry> findHashed(AuditQuery query) {
        return read.hashed(ids(query));
    }

    @Override
    public List<HashedEntry> at(String shard, List<Long> places) {
        return read.hashed(this.places.at(shard, places));
    }

    @Override
    public long behind(AuditQuery query, Map<String, Long> sizes) {
        List<String> conditions = new ArrayList<>();
        Parameters parameters = conditions(query, conditions);
        List<String> uncovered = new ArrayList<>(List.of("id in (select w.entry from LogPendingEntity w)"));
        sizes.forEach((shard, size) -> {
            String number = String.valueOf(uncovered.size());
            uncovered.add("id in (select p.entry from LogPlaceEntity p where p.shard = :shard" + number
                    + " and p.place >= :size" + number + ")");
            parameters.and("shard" + number, shard).and("size" + number, size);
        });
        conditions.add("(" + String.join(" or ", uncovered) + ")");
        return entries.find(
                        "select count(a.id) from AuditEntryEntity a where " + String.join(" and ", conditions),
                        parameters)
                .project(Long.class)
                .singleResult();
    }

    private List<Long> ids(AuditQuery query) {
        List<String> conditions = new ArrayList<>();
        Parameters parameters = conditions(query, conditions);
        return entries.find(
                        "select a.id from AuditEntryEntity a where " + String.join(" and ", conditions)
                                + " order by a.id desc",
                        parameters)
                .project(Long.class)
                .page(0, query.limit())
                .list();
    }

    private static Parameters conditions(AuditQuery query, List<String> conditions) {
        Parameters parameters = new Parameters()
                .and("visible", query.visible().stream().map(DatalabId::code).toList());
        conditions.add("(datalab is null or datalab in :visible)");
        query.from().ifPresent(v -> add("at >= :from", "from", v, conditions, parameters));
        query.to().ifPresent(v -> add("at < :to", "to", v, conditions, parameters));
        query.partner().ifPresent(v -> add("partner = :partner", "partner", v, conditions, parameters));
        query.action().ifPresent(v -> add("action = :action", "action", v, conditions, parameters));
        query.datalab().ifPresent(v -> add("datalab = :datalab", "datalab", v.code(), conditions, parameters));
        query.outcome().ifPresent(v -> add("outcome = :outcome", "outcome", v, conditions, parameters));
        query.uses().ifPresent(v -> add(USES, "uses", v, conditions, parameters));
        query.before().ifPresent(v -> add("id < :before", "before", v, conditions, parameters));
        query.actor()
                .ifPresent(v -> add(
                        "id in (select p.entry from AuditPartEntity p where p.name = 'actor' and p.value = :actor)",
                        "actor",
                        v,
                        conditions,
                        parameters));
        return parameters;
    }

    private static void add(
            String condition, String name, Object value, List<String> conditions, Parameters parameters) {
        conditions.add(condition);
        parameters.and(name, value);
    }
}
