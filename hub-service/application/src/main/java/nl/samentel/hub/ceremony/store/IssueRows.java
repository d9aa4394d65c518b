package nl.samentel.hub.ceremony.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Rows of key issues. */
@Singleton
class IssueRows implements PanacheRepositoryBase<KeyIssueEntity, KeyIssueEntity.Key> {}
