package nl.samentel.hub.destruction.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Rows of destructions. */
@Singleton
class DestructionRows implements PanacheRepositoryBase<DestructionEntity, String> {}
