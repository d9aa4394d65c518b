package nl.samentel.hub.audit.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Erasable parts of the log. */
@Singleton
class AuditParts implements PanacheRepositoryBase<AuditPartEntity, AuditPartEntity.Key> {
    /** Returns what is left of some entries' parts, by entry and name. */
    Map<Long, Map<String, String>> of(Collection<Long> entries) {
        Map<Long, Map<String, String>> parts = new HashMap<>();
        if (!entries.isEmpty()) {
            List<AuditPartEntity> rows = list("entry in ?1", entries);
            rows.forEach(row ->
                    parts.computeIfAbsent(row.entry, e -> new HashMap<>()).put(row.name, row.value));
        }
        return parts;
    }
}
