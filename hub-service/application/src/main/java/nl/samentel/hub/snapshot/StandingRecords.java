package nl.samentel.hub.snapshot;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.delivery.Delivery;
import nl.samentel.hub.delivery.DeliveryState;
import nl.samentel.hub.delivery.DeliveryStore;
import nl.samentel.hub.linkage.history.RecordIdentities;

/** Tells which records stand in the sealed deliveries of a datalab. */
public final class StandingRecords {
    private final UnitOfWork unit;
    private final DeliveryStore deliveries;
    private final EventSource source;

    /** Wires it. */
    public StandingRecords(UnitOfWork unit, DeliveryStore deliveries, EventSource source) {
        this.unit = unit;
        this.deliveries = deliveries;
        this.source = source;
    }

    RecordIdentities of(DatalabId datalab) throws BuildException {
        Map<UUID, String> partners = unit.call(() -> deliveries.list(datalab)).stream()
                .filter(d -> d.state() == DeliveryState.SEALED)
                .collect(Collectors.toMap(Delivery::id, d -> d.partner().code()));
        EventIdentities identities = new EventIdentities();
        source.readIds(
                partners.keySet().stream().sorted().toList(),
                (delivery, event) -> identities.add(Objects.requireNonNull(partners.get(delivery)), event));
        return identities.all();
    }
}
