package nl.samentel.hub.delivery.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Rows of batches. */
@Singleton
class BatchRows implements PanacheRepositoryBase<BatchEntity, BatchEntity.Key> {}
