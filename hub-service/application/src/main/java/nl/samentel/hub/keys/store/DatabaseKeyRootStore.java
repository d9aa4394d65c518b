package nl.samentel.hub.keys.store;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.atrest.KeyScope;
import nl.samentel.hub.atrest.RootId;
import nl.samentel.hub.keys.KeyRoot;
import nl.samentel.hub.keys.KeyRootStore;

/** Keeps in the database which roots there are. */
@Singleton
class DatabaseKeyRootStore implements KeyRootStore {
    private final KeyRootRows rows;
    private final Clock clock;

    DatabaseKeyRootStore(KeyRootRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public List<KeyRoot> list() {
        return rows.roots("order by datalab, epoch, generation");
    }

    @Override
    public List<KeyRoot> list(DatalabId datalab) {
        return rows.roots("datalab = ?1 order by epoch, generation", datalab.code());
    }

    @Override
    public List<KeyRoot> list(KeyScope scope) {
        return rows.roots("datalab = ?1 and epoch = ?2 order by generation", scope.datalab(), scope.epoch());
    }

    @Override
    public boolean holdCurrent(RootId root) {
        return !rows.getEntityManager()
                .createNativeQuery("SELECT 1 FROM key_root WHERE datalab = ?1 AND epoch = ?2 AND generation = ?3"
                        + " AND state = 'CURRENT' FOR SHARE")
                .setParameter(1, root.scope().datalab())
                .setParameter(2, root.scope().epoch())
                .setParameter(3, root.generation())
                .getResultList()
                .isEmpty();
    }

    @Override
    public void add(KeyRoot root) {
        rows.persistAndFlush(KeyRootRows.row(root));
    }

    @Override
    public void doom(RootId root) {
        rows.findById(KeyRootRows.key(root)).state = KeyRoot.State.DOOMED;
        rows.flush();
    }

    @Override
    public void destroyed(RootId root) {
        KeyRootEntity row = rows.findById(KeyRootRows.key(root));
        row.state = KeyRoot.State.DESTROYED;
        row.destroyedAt = clock.instant();
        rows.flush();
    }

    @Override
    public Optional<DatalabId> withoutRoot() {
        List<?> found = rows.getEntityManager()
                .createNativeQuery("SELECT d.datalab FROM delivery d WHERE d.state IN ('OPEN', 'SEALED')"
                        + " AND d.records > 0 AND NOT EXISTS (SELECT 1 FROM key_root k WHERE k.datalab = d.datalab"
                        + " AND k.epoch = d.epoch) LIMIT 1")
                .getResultList();
        return found.stream().map(code -> new DatalabId((String) code)).findFirst();
    }

    @Override
    public boolean rotating() {
        return !rows.getEntityManager()
                .createNativeQuery("SELECT 1 FROM key_rotation WHERE finished_at IS NULL")
                .getResultList()
                .isEmpty();
    }
}
