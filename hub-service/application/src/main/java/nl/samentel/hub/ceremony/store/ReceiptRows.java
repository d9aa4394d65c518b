package nl.samentel.hub.ceremony.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Rows of receipts. */
@Singleton
class ReceiptRows implements PanacheRepositoryBase<KeyReceiptEntity, KeyReceiptEntity.Key> {}
