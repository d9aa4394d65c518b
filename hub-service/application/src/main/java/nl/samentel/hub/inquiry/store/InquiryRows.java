package nl.samentel.hub.inquiry.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Rows of preliminary agreements. */
@Singleton
class InquiryRows implements PanacheRepositoryBase<InquiryEntity, InquiryEntity.Key> {}
