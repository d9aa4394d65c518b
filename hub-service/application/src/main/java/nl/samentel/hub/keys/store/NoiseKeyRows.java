package nl.samentel.hub.keys.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

@Singleton
class NoiseKeyRows implements PanacheRepositoryBase<NoiseKeyEntity, String> {}
