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
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.delivery.DeliveryStore;
import nl.samentel.hub.keys.KeyRing;
import nl.samentel.hub.problem.rest.Failures;
import nl.samentel.hub.question.AnswerStore;
import nl.samentel.hub.question.AskedSnapshots;
import nl.samentel.hub.release.Declaring;
import nl.samentel.hub.release.Protecting;
import nl.samentel.hub.release.ReleaseQueue;
import nl.samentel.hub.release.ReleaseStore;
import nl.samentel.hub.release.Releases;
import nl.samentel.hub.release.Reviews;
import nl.samentel.hub.release.Shelf;
import nl.samentel.hub.snapshot.SnapshotLibrary;
import nl.samentel.hub.snapshot.SnapshotStore;

/** Makes the use cases of official tables from their parts. */
final class ReleaseWiring {
    @Produces
    @Singleton
    AskedSnapshots askedSnapshots(
            InForce inForce, DeliveryStore deliveries, SnapshotStore snapshots, SnapshotLibrary library) {
        return new AskedSnapshots(inForce, deliveries, snapshots, library);
    }

    @Produces
    @Singleton
    ReleaseQueue releaseQueue(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            InForce inForce,
            AgreedQuestions questions,
            AskedSnapshots snapshots,
            ReleaseStore store,
            KeyRing ring,
            Failures failures,
            ReleaseSettings settings,
            Clock clock,
            SecureRandom random) {
        return new ReleaseQueue(
                unit,
                log,
                datalabs,
                new Protecting(inForce, questions, snapshots, store, ring, clock),
                store,
                ring,
                oneWorker(),
                failures::report,
                settings.timeLimit(),
                clock,
                random);
    }

    private static Executor oneWorker() {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "releases");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Produces
    @Singleton
    Declaring declaring(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            InForce inForce,
            AgreedQuestions questions,
            AskedSnapshots snapshots,
            AnswerStore answers,
            ReleaseStore store,
            ReleaseQueue queue,
            Clock clock) {
        return new Declaring(unit, log, datalabs, inForce, questions, snapshots, answers, store, queue, clock);
    }

    @Produces
    @Singleton
    Shelf shelf(InForce inForce, AgreedQuestions questions, AskedSnapshots snapshots) {
        return new Shelf(inForce, questions, snapshots);
    }

    @Produces
    @Singleton
    Releases releases(
            UnitOfWork unit, AuditLog log, DatalabStore datalabs, Shelf shelf, ReleaseStore store, KeyRing ring) {
        return new Releases(unit, log, datalabs, shelf, store, ring);
    }

    @Produces
    @Singleton
    Reviews reviews(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            Shelf shelf,
            ReleaseStore store,
            KeyRing ring,
            Clock clock) {
        return new Reviews(unit, log, datalabs, shelf, store, ring, clock);
    }
}
