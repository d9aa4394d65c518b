package nl.samentel.hub.ceremony.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Rows of envelopes. */
@Singleton
class EnvelopeRows implements PanacheRepositoryBase<KeyEnvelopeEntity, KeyEnvelopeEntity.Key> {}
