package nl.samentel.hub.audit.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** Places in the log. */
@Singleton
class LogPlaces implements PanacheRepositoryBase<LogPlaceEntity, Long> {
    /** Returns those of some entries. */
    List<LogPlaceEntity> of(Collection<Long> entries) {
        return entries.isEmpty() ? List.of() : list("entry in ?1", entries);
    }
}
