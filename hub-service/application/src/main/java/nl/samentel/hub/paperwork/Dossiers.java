package nl.samentel.hub.paperwork;

import java.time.Clock;
import java.util.List;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.audit.AuditStore;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.delivery.DeliveryStore;
import nl.samentel.hub.snapshot.SnapshotStore;

/** Looks up what the documents are written from. */
public final class Dossiers {
    private final DatalabStore datalabs;
    private final ArrangementReader arrangements;
    private final DeliveryStore deliveries;
    private final SnapshotStore snapshots;
    private final LogExtract log;
    private final Certificates certificates;
    private final Clock clock;
    private final String version;

    /**
     * Wires the look-up.
     *
     * @param version version of the hub
     */
    public Dossiers(
            DatalabStore datalabs,
            ArrangementReader arrangements,
            DeliveryStore deliveries,
            SnapshotStore snapshots,
            AuditStore log,
            Certificates certificates,
            Clock clock,
            String version) {
        this.datalabs = datalabs;
        this.arrangements = arrangements;
        this.deliveries = deliveries;
        this.snapshots = snapshots;
        this.log = new LogExtract(log);
        this.certificates = certificates;
        this.clock = clock;
        this.version = version;
    }

    Datalab datalab(DatalabId id) {
        return Datalabs.existing(datalabs.find(id));
    }

    /** Looks up one datalab, in the caller's transaction. */
    Dossier look(DatalabId id, PaperKind kind) {
        return new Dossier(
                datalab(id),
                datalabs.gates(id),
                kind == PaperKind.BREACH_PACK ? arrangements.readIfUnaltered(id) : arrangements.read(id),
                deliveries.list(id),
                snapshots.list(id),
                log.withdrawals(id),
                kind == PaperKind.BREACH_PACK ? log.timeline(id) : List.of(),
                certificates.of(id),
                clock.instant(),
                version);
    }
}
