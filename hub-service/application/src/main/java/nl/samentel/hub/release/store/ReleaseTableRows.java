package nl.samentel.hub.release.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Rows of declared tables. */
@Singleton
class ReleaseTableRows implements PanacheRepositoryBase<ReleaseTableEntity, ReleaseTableEntity.Key> {}
