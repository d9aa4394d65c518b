package nl.samentel.hub.release.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Rows of releases. */
@Singleton
class ReleaseRows implements PanacheRepositoryBase<ReleaseEntity, UUID> {}
