package nl.samentel.hub.agreement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Rows of versions of agreements. */
@Singleton
class AgreementRows implements PanacheRepositoryBase<AgreementEntity, AgreementEntity.Key> {}
