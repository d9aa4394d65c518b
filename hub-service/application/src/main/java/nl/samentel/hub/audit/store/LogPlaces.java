package nl.samentel.hub.audit.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Places in the log. */
@Singleton
class LogPlaces implements PanacheRepositoryBase<LogPlaceEntity, Long> {
    /** Returns those of some entries. */
    List<LogPlaceEntity> of(Collection<Long> entries) {
        return entries.isEmpty() ? List.of() : list("entry in ?1", entries);
    }

    /** Returns the entries at places of a shard, in the order of the places given. */
    List<Long> at(String shard, List<Long> places) {
        Map<Long, Long> found = new HashMap<>();
        list("shard = ?1 and place in ?2", shard, places).forEach(row -> found.put(row.place, row.entry));
        return places.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
