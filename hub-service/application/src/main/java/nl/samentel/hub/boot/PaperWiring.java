package nl.samentel.hub.boot;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import nl.samentel.hub.agreement.AgreementStore;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditStore;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.catalogue.Catalogues;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.delivery.DeliveryStore;
import nl.samentel.hub.destruction.DestructionRun;
import nl.samentel.hub.destruction.DestructionStore;
import nl.samentel.hub.inquiry.InquiryDesk;
import nl.samentel.hub.necessity.NecessityStore;
import nl.samentel.hub.paperwork.ArrangementReader;
import nl.samentel.hub.paperwork.Certificate;
import nl.samentel.hub.paperwork.Dossiers;
import nl.samentel.hub.paperwork.Papers;
import nl.samentel.hub.snapshot.SnapshotStore;
import nl.samentel.schema.document.Digest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the use case of the officers' documents from its parts. */
final class PaperWiring {
    @Produces
    @Singleton
    ArrangementReader arrangements(
            AgreementStore agreements,
            InForce inForce,
            NecessityStore necessity,
            Catalogues catalogues,
            InquiryDesk inquiries) {
        return new ArrangementReader(agreements, inForce, necessity, catalogues, inquiries.findings());
    }

    @Produces
    @Singleton
    Dossiers dossiers(
            DatalabStore datalabs,
            ArrangementReader arrangements,
            DeliveryStore deliveries,
            SnapshotStore snapshots,
            AuditStore log,
            DestructionStore destructions,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown") String version) {
        return new Dossiers(
                datalabs,
                arrangements,
                deliveries,
                snapshots,
                log,
                id -> certificate(destructions.find(id)),
                clock,
                version);
    }

    @Produces
    @Singleton
    Papers papers(UnitOfWork unit, AuditLog log, Dossiers dossiers) {
        return new Papers(unit, log, dossiers);
    }

    private static Optional<Certificate> certificate(Optional<DestructionRun> run) {
        return run.filter(r -> r.certificate().isPresent())
                .map(r -> new Certificate(
                        r.finishedAt().orElseThrow(),
                        Digest.of(r.certificate().orElseThrow().getBytes(StandardCharsets.UTF_8))
                                .hex(),
                        r.certificate().orElseThrow()));
    }
}
