package nl.samentel.hub.delivery.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Rows of labels. */
@Singleton
class LabelRows implements PanacheRepositoryBase<LabelEntity, LabelEntity.Key> {}
