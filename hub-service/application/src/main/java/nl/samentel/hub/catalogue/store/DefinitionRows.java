package nl.samentel.hub.catalogue.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Rows of definitions. */
@Singleton
class DefinitionRows implements PanacheRepositoryBase<DefinitionEntity, String> {}
