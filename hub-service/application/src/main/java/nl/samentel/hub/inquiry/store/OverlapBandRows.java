package nl.samentel.hub.inquiry.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Rows of counted overlaps. */
@Singleton
class OverlapBandRows implements PanacheRepositoryBase<OverlapBandEntity, OverlapBandEntity.Key> {}
