package nl.samentel.hub.inquiry.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Rows of signatures under preliminary agreements. */
@Singleton
class InquirySignatureRows implements PanacheRepositoryBase<InquirySignatureEntity, InquirySignatureEntity.Key> {}
