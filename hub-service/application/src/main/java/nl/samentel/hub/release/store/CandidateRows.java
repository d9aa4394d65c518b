package nl.samentel.hub.release.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Rows of sealed tables. */
@Singleton
class CandidateRows implements PanacheRepositoryBase<CandidateEntity, UUID> {}
