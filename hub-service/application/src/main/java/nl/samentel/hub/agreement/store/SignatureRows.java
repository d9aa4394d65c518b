package nl.samentel.hub.agreement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Rows of signatures under agreements. */
@Singleton
class SignatureRows implements PanacheRepositoryBase<AgreementSignatureEntity, AgreementSignatureEntity.Key> {}
