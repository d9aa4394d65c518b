package nl.samentel.hub.datalab.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Rows of partners in datalabs. */
@Singleton
class PartnerRows implements PanacheRepositoryBase<DatalabPartnerEntity, DatalabPartnerEntity.Key> {}
