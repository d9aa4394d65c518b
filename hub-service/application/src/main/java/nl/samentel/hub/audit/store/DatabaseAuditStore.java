package nl.samentel.hub.audit.store;

import io.quarkus.panache.common.Parameters;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.audit.AuditEntry;
import nl.samentel.hub.audit.AuditQuery;
import nl.samentel.hub.audit.AuditStore;

/** Reads the log by its key, so that every page costs the same. */
@Singleton
class DatabaseAuditStore implements AuditStore {
    private final AuditEntries entries;
    private final ReadEntries read;

    DatabaseAuditStore(AuditEntries entries, ReadEntries read) {
        this.entries = entries;
        this.read = read;
    }

    @Override
    public List<AuditEntry> find(AuditQuery query) {
        List<String> conditions = new ArrayList<>();
        Parameters parameters = conditions(query, conditions);
        List<AuditEntryEntity> rows = entries.find(String.join(" and ", conditions) + " order by id desc", parameters)
                .page(0, query.limit())
                .list();
        return read.of(rows.stream().map(r -> Objects.requireNonNull(r.id)).toList());
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
