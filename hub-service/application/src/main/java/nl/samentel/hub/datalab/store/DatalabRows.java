package nl.samentel.hub.datalab.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Rows of datalabs. */
@Singleton
class DatalabRows implements PanacheRepositoryBase<DatalabEntity, String> {}
