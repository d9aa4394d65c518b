package nl.samentel.hub.withdrawal.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Rows of withdrawals. */
@Singleton
class WithdrawalRows implements PanacheRepositoryBase<WithdrawalEntity, WithdrawalEntity.Key> {}
