package nl.samentel.hub.delivery.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Rows of deliveries. */
@Singleton
class DeliveryRows implements PanacheRepositoryBase<DeliveryEntity, UUID> {}
