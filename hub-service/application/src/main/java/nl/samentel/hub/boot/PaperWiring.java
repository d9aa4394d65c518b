package nl.samentel.hub.boot;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import nl.samentel.hub.agreement.AgreementStore;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditStore;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.delivery.DeliveryStore;
import nl.samentel.hub.inquiry.InquiryDesk;
import nl.samentel.hub.necessity.NecessityStore;
import nl.samentel.hub.paperwork.ArrangementReader;
import nl.samentel.hub.paperwork.Dossiers;
import nl.samentel.hub.paperwork.Papers;
import nl.samentel.hub.snapshot.SnapshotStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the use case of the officers' documents from its parts. */
final class PaperWiring {
    @Produces
    @Singleton
    ArrangementReader arrangements(
            AgreementStore agreements, InForce inForce, NecessityStore necessity, InquiryDesk inquiries) {
        return new ArrangementReader(agreements, inForce, necessity, inquiries.findings());
    }

    @Produces
    @Singleton
    Dossiers dossiers(
            DatalabStore datalabs,
            ArrangementReader arrangements,
            DeliveryStore deliveries,
            SnapshotStore snapshots,
            AuditStore log,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown") String version) {
        return new Dossiers(datalabs, arrangements, deliveries, snapshots, log, id -> Optional.empty(), clock, version);
    }

    @Produces
    @Singleton
    Papers papers(UnitOfWork unit, AuditLog log, Dossiers dossiers) {
        return new Papers(unit, log, dossiers);
    }
}
