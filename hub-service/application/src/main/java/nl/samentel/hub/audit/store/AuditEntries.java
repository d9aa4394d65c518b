package nl.samentel.hub.audit.store;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.inject.Singleton;

/** Rows of the log. */
@Singleton
class AuditEntries implements PanacheRepository<AuditEntryEntity> {}
