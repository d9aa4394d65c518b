package nl.samentel.hub.snapshot.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Rows of snapshots. */
@Singleton
class SnapshotRows implements PanacheRepositoryBase<SnapshotEntity, UUID> {}
