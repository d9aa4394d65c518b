package nl.samentel.hub.inquiry.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Rows of profiles. */
@Singleton
class ProfileRows implements PanacheRepositoryBase<ProfileEntity, ProfileEntity.Key> {}
