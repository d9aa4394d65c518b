package nl.samentel.hub.agreement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Rows of permissions. */
@Singleton
class PermissionRows implements PanacheRepositoryBase<PermissionEntity, PermissionEntity.Key> {}
