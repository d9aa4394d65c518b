package nl.samentel.hub.datalab.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Rows of gates. */
@Singleton
class GateRows implements PanacheRepositoryBase<GateEntity, GateEntity.Key> {}
