package nl.samentel.hub.audit.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** What the tree hashes. */
@Singleton
class LogEntries implements PanacheRepositoryBase<LogEntryEntity, Long> {
    /** Returns those of some entries. */
    List<LogEntryEntity> of(Collection<Long> entries) {
        return entries.isEmpty() ? List.of() : list("entry in ?1", entries);
    }
}
