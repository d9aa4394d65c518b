package nl.samentel.hub.catalogue.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Rows of versions of own definitions. */
@Singleton
class OwnDefinitionRows implements PanacheRepositoryBase<OwnDefinitionEntity, OwnDefinitionEntity.Key> {}
