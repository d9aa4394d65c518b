package nl.samentel.hub.release.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Rows of seats. */
@Singleton
class SeatRows implements PanacheRepositoryBase<SeatEntity, SeatEntity.Key> {}
