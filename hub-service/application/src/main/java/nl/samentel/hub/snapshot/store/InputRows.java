package nl.samentel.hub.snapshot.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Rows of inputs. */
@Singleton
class InputRows implements PanacheRepositoryBase<SnapshotInputEntity, SnapshotInputEntity.Key> {}
