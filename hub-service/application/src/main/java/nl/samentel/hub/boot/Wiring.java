package nl.samentel.hub.boot;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import nl.samentel.hub.agreement.AgreementGates;
import nl.samentel.hub.agreement.AgreementStore;
import nl.samentel.hub.agreement.Agreements;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.agreement.Permissions;
import nl.samentel.hub.agreement.Rosters;
import nl.samentel.hub.agreement.Standings;
import nl.samentel.hub.atrest.KeyTree;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditReader;
import nl.samentel.hub.audit.AuditStore;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.ceremony.CeremonyStore;
import nl.samentel.hub.ceremony.KeyCeremony;
import nl.samentel.hub.ceremony.KeyGate;
import nl.samentel.hub.counting.FactBuilder;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.datalab.GateCheck;
import nl.samentel.hub.datalab.Gates;
import nl.samentel.hub.delivery.Announcing;
import nl.samentel.hub.delivery.BatchIntake;
import nl.samentel.hub.delivery.Deliveries;
import nl.samentel.hub.delivery.DeliveryStore;
import nl.samentel.hub.delivery.EventSealing;
import nl.samentel.hub.delivery.Limits;
import nl.samentel.hub.delivery.Sealing;
import nl.samentel.hub.paperwork.Dossiers;
import nl.samentel.hub.paperwork.Papers;
import nl.samentel.hub.problem.rest.Failures;
import nl.samentel.hub.question.Counts;
import nl.samentel.hub.snapshot.BuildGate;
import nl.samentel.hub.snapshot.BuildQueue;
import nl.samentel.hub.snapshot.EventSource;
import nl.samentel.hub.snapshot.SnapshotBuilder;
import nl.samentel.hub.snapshot.SnapshotLibrary;
import nl.samentel.hub.snapshot.SnapshotStore;
import nl.samentel.hub.snapshot.Snapshots;
import nl.samentel.hub.withdrawal.Withdrawals;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the use cases from their parts; the only place that knows all of them. */
final class Wiring {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }

    @Produces
    @Singleton
    KeyTree keys(KeystoreSettings settings) {
        return HubKeys.open(settings);
    }

    @Produces
    @Singleton
    Limits limits(DeliverySettings settings) {
        return new Limits(settings.maxRecordsPerBatch(), settings.maxBatchBytes());
    }

    @Produces
    @Singleton
    AuditReader auditReader(UnitOfWork unit, AuditLog log, AuditStore store) {
        return new AuditReader(unit, log, store);
    }

    @Produces
    @Singleton
    Datalabs datalabs(UnitOfWork unit, AuditLog log, DatalabStore store) {
        return new Datalabs(unit, log, store);
    }

    @Produces
    @Singleton
    InForce inForce(AgreementStore store, Clock clock) {
        return new InForce(store, clock);
    }

    @Produces
    @Singleton
    Standings standings(UnitOfWork unit, InForce inForce) {
        return new Standings(unit, inForce);
    }

    @Produces
    @Singleton
    KeyCeremony keyCeremony(
            UnitOfWork unit, AuditLog log, DatalabStore datalabs, InForce inForce, CeremonyStore store) {
        return new KeyCeremony(unit, log, datalabs, inForce, store);
    }

    @Produces
    @Singleton
    Gates gates(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore store,
            SnapshotStore snapshots,
            InForce inForce,
            CeremonyStore ceremonies) {
        return new Gates(
                unit,
                log,
                store,
                GateCheck.all(List.of(
                        new AgreementGates(inForce), new KeyGate(inForce, ceremonies), new BuildGate(snapshots))));
    }

    @Produces
    @Singleton
    Agreements agreements(UnitOfWork unit, AuditLog log, DatalabStore datalabs, AgreementStore store) {
        return new Agreements(unit, log, datalabs, store);
    }

    @Produces
    @Singleton
    Rosters rosters(UnitOfWork unit, AuditLog log, DatalabStore datalabs, AgreementStore store) {
        return new Rosters(unit, log, datalabs, store);
    }

    @Produces
    @Singleton
    Permissions permissions(UnitOfWork unit, AuditLog log, DatalabStore datalabs, AgreementStore store) {
        return new Permissions(unit, log, datalabs, store);
    }

    @Produces
    @Singleton
    Announcing announcing(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            InForce inForce,
            CeremonyStore ceremonies,
            DeliveryStore store,
            Clock clock) {
        return new Announcing(unit, log, datalabs, inForce, ceremonies, store, clock);
    }

    @Produces
    @Singleton
    EventSealing eventSealing(KeyTree keys, SecureRandom random) {
        return new EventSealing(keys, random);
    }

    @Produces
    @Singleton
    BatchIntake batchIntake(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            InForce inForce,
            DeliveryStore store,
            EventSealing sealing,
            Limits limits,
            Clock clock) {
        return new BatchIntake(unit, log, datalabs, inForce, store, sealing, limits, clock);
    }

    @Produces
    @Singleton
    Sealing sealing(
            UnitOfWork unit, AuditLog log, DatalabStore datalabs, InForce inForce, DeliveryStore store, Clock clock) {
        return new Sealing(unit, log, datalabs, inForce, store, clock);
    }

    @Produces
    @Singleton
    Deliveries deliveries(UnitOfWork unit, AuditLog log, DatalabStore datalabs, DeliveryStore store) {
        return new Deliveries(unit, log, datalabs, store);
    }

    @Produces
    @Singleton
    SnapshotBuilder snapshotBuilder(
            EventSource source,
            KeyTree keys,
            SnapshotSettings settings,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown") String version) {
        return new SnapshotBuilder(
                source,
                keys,
                settings.directory(),
                new FactBuilder.Limits(settings.memoryMegabytes(), settings.threads()),
                version);
    }

    @Produces
    @Singleton
    BuildQueue buildQueue(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            InForce inForce,
            DeliveryStore deliveries,
            SnapshotStore store,
            SnapshotBuilder builder,
            Failures failures,
            Clock clock,
            SecureRandom random) {
        return new BuildQueue(
                unit, log, datalabs, inForce, deliveries, store, builder, oneWorker(), failures::report, clock, random);
    }

    private static Executor oneWorker() {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "snapshot-builder");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Produces
    @Singleton
    Snapshots snapshots(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            InForce inForce,
            DeliveryStore deliveries,
            SnapshotStore store,
            BuildQueue queue,
            Clock clock) {
        return new Snapshots(unit, log, datalabs, inForce, deliveries, store, queue, clock);
    }

    @Produces
    @Singleton
    SnapshotLibrary snapshotLibrary(SnapshotSettings settings, KeyTree keys) {
        return new SnapshotLibrary(settings.directory(), keys);
    }

    @Produces
    @Singleton
    Withdrawals withdrawals(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            DeliveryStore deliveries,
            SnapshotStore snapshots,
            SnapshotLibrary library) {
        return new Withdrawals(unit, log, datalabs, deliveries, snapshots, library);
    }

    @Produces
    @Singleton
    Counts counts(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            InForce inForce,
            DeliveryStore deliveries,
            SnapshotStore snapshots,
            SnapshotLibrary library) {
        return new Counts(unit, log, datalabs, inForce, deliveries, snapshots, library);
    }

    @Produces
    @Singleton
    Dossiers dossiers(
            DatalabStore datalabs,
            AgreementStore agreements,
            InForce inForce,
            DeliveryStore deliveries,
            SnapshotStore snapshots,
            AuditStore log,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown") String version) {
        return new Dossiers(
                datalabs, agreements, inForce, deliveries, snapshots, log, id -> Optional.empty(), clock, version);
    }

    @Produces
    @Singleton
    Papers papers(UnitOfWork unit, AuditLog log, Dossiers dossiers) {
        return new Papers(unit, log, dossiers);
    }
}
