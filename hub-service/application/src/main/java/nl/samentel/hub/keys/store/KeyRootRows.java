package nl.samentel.hub.keys.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import nl.samentel.hub.atrest.KeyScope;
import nl.samentel.hub.atrest.RootId;
import nl.samentel.hub.keys.KeyRoot;

/** Rows of roots. */
@Singleton
class KeyRootRows implements PanacheRepositoryBase<KeyRootEntity, KeyRootEntity.Key> {
    List<KeyRoot> roots(String query, Object... values) {
        return list(query, values).stream().map(KeyRootRows::root).toList();
    }

    private static KeyRoot root(KeyRootEntity row) {
        return new KeyRoot(
                new RootId(new KeyScope(row.datalab, row.epoch), row.generation),
                row.checkValue,
                row.state,
                row.madeAt);
    }

    static KeyRootEntity row(KeyRoot root) {
        KeyRootEntity row = new KeyRootEntity();
        row.datalab = root.id().scope().datalab();
        row.epoch = root.id().scope().epoch();
        row.generation = root.id().generation();
        row.checkValue = root.checkValue();
        row.state = root.state();
        row.madeAt = root.madeAt();
        return row;
    }

    static KeyRootEntity.Key key(RootId root) {
        return new KeyRootEntity.Key(root.scope().datalab(), root.scope().epoch(), root.generation());
    }
}
