package nl.samentel.hub.agreement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Rows of epochs whose keys were declared compromised. */
@Singleton
class CompromiseRows implements PanacheRepositoryBase<CompromiseEntity, CompromiseEntity.Key> {}
