package nl.samentel.hub.inquiry.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Rows of sets of blinded points. */
@Singleton
class BlindedSetRows implements PanacheRepositoryBase<BlindedSetEntity, BlindedSetEntity.Key> {}
