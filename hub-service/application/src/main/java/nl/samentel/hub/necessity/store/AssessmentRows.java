package nl.samentel.hub.necessity.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Rows of versions of assessments. */
@Singleton
class AssessmentRows implements PanacheRepositoryBase<AssessmentEntity, AssessmentEntity.Key> {}
