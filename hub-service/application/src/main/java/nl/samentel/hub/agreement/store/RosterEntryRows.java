package nl.samentel.hub.agreement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Rows of entries of rosters. */
@Singleton
class RosterEntryRows implements PanacheRepositoryBase<RosterEntryEntity, RosterEntryEntity.Key> {}
