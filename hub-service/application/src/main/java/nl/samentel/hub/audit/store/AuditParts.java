package nl.samentel.hub.audit.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.schema.entry.Opening;

/** Erasable parts of the log. */
@Singleton
class AuditParts implements PanacheRepositoryBase<AuditPartEntity, AuditPartEntity.Key> {
    private static final List<String> PERSONAL =
            List.of(AuditPartEntity.ACTOR, AuditPartEntity.ADDRESS, AuditPartEntity.PURPOSE);

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

    /** Returns what opens the commitments to who, from where and what for of some entries; never those to numbers about people. */
    Map<Long, List<Opening>> openings(Collection<Long> entries) {
        Map<Long, List<Opening>> openings = new HashMap<>();
        if (!entries.isEmpty()) {
            list("entry in ?1 and name in ?2 order by name", entries, PERSONAL)
                    .forEach(row -> openings.computeIfAbsent(row.entry, e -> new ArrayList<>())
                            .add(row.opening()));
        }
        return openings;
    }
}
