package nl.samentel.hub.admission.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Rows of admissions. */
@Singleton
class AdmissionRows implements PanacheRepositoryBase<AdmissionEntity, AdmissionEntity.Key> {}
