package nl.samentel.hub.boot;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import nl.samentel.hub.agreement.AgreedQuestions;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.counting.FactBuilder;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.delivery.DeliveryStore;
import nl.samentel.hub.keys.KeyRing;
import nl.samentel.hub.keys.NoiseKeyStore;
import nl.samentel.hub.keys.NoiseRing;
import nl.samentel.hub.problem.rest.Failures;
import nl.samentel.hub.snapshot.BuildQueue;
import nl.samentel.hub.snapshot.EventSource;
import nl.samentel.hub.snapshot.LinkHistories;
import nl.samentel.hub.snapshot.SnapshotBuilder;
import nl.samentel.hub.snapshot.SnapshotLibrary;
import nl.samentel.hub.snapshot.SnapshotStore;
import nl.samentel.hub.snapshot.Snapshots;
import nl.samentel.hub.snapshot.StandingRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes what builds and keeps snapshots, and the ids that last between them, from their parts. */
final class SnapshotWiring {
    @Produces
    @Singleton
    SnapshotBuilder snapshotBuilder(
            EventSource source,
            KeyRing ring,
            SnapshotSettings settings,
            LinkHistories histories,
            NoiseRing noise,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown") String version) {
        return new SnapshotBuilder(
                source,
                ring,
                settings.directory(),
                histories,
                noise,
                new FactBuilder.Limits(settings.memoryMegabytes(), settings.threads()),
                version);
    }

    @Produces
    @Singleton
    NoiseRing noiseRing(
            UnitOfWork unit, AuditLog log, KeyRing ring, NoiseKeyStore store, Clock clock, SecureRandom random) {
        return new NoiseRing(unit, log, ring, store, clock, random);
    }

    @Produces
    @Singleton
    BuildQueue buildQueue(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            InForce inForce,
            AgreedQuestions questions,
            DeliveryStore deliveries,
            SnapshotStore store,
            SnapshotBuilder builder,
            KeyRing ring,
            Failures failures,
            Clock clock,
            SecureRandom random) {
        return new BuildQueue(
                unit,
                log,
                datalabs,
                inForce,
                questions,
                deliveries,
                store,
                builder,
                ring,
                oneWorker(),
                failures::report,
                clock,
                random);
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
    LinkHistories linkHistories(
            UnitOfWork unit,
            SnapshotStore store,
            DeliveryStore deliveries,
            EventSource source,
            KeyRing ring,
            SnapshotSettings settings) {
        StandingRecords standing = new StandingRecords(unit, deliveries, source);
        return new LinkHistories(unit, store, standing, ring, settings.directory());
    }

    @Produces
    @Singleton
    SnapshotLibrary snapshotLibrary(SnapshotSettings settings, KeyRing ring, LinkHistories histories) {
        return new SnapshotLibrary(settings.directory(), ring, histories);
    }
}
