package nl.samentel.hub.boot;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import nl.samentel.hub.agreement.AgreedQuestions;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.atrest.KeyTree;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditReader;
import nl.samentel.hub.audit.AuditStore;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.catalogue.Catalogues;
import nl.samentel.hub.ceremony.CeremonyStore;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.delivery.Announcing;
import nl.samentel.hub.delivery.BatchIntake;
import nl.samentel.hub.delivery.Deliveries;
import nl.samentel.hub.delivery.DeliveryStore;
import nl.samentel.hub.delivery.EventSealing;
import nl.samentel.hub.delivery.Limits;
import nl.samentel.hub.delivery.Sealing;
import nl.samentel.hub.destruction.Deadlines;
import nl.samentel.hub.destruction.Destruction;
import nl.samentel.hub.destruction.DestructionStore;
import nl.samentel.hub.keys.KeyAudit;
import nl.samentel.hub.keys.KeyRing;
import nl.samentel.hub.keys.KeyRootStore;
import nl.samentel.hub.keys.NoiseRing;
import nl.samentel.hub.keys.Rotation;
import nl.samentel.hub.keys.RotationStore;
import nl.samentel.hub.question.AnswerStore;
import nl.samentel.hub.question.AskedSnapshots;
import nl.samentel.hub.question.Counts;
import nl.samentel.hub.question.Outlooks;
import nl.samentel.hub.question.PrivateAnswers;
import nl.samentel.hub.question.ReleasedQuestions;
import nl.samentel.hub.receipt.HubKeyDesk;
import nl.samentel.hub.receipt.HubSigner;
import nl.samentel.hub.snapshot.BuildGate;
import nl.samentel.hub.snapshot.SnapshotFiles;
import nl.samentel.hub.snapshot.SnapshotLibrary;
import nl.samentel.hub.snapshot.SnapshotStore;

/** Makes clocks, keys and the use cases of deliveries and counts from their parts. */
final class Wiring {
    /** Longest transaction of a request or of work in the background, in seconds. */
    private static final int REQUEST = 120;
    /** Longest transaction of a rotation, in seconds: one wraps a whole epoch anew. */
    private static final int ROTATION = 24 * 60 * 60;

    @Produces
    @Singleton
    UnitOfWork unit() {
        return new JtaUnitOfWork(REQUEST);
    }

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
    KeyRing keyRing(UnitOfWork unit, AuditLog log, KeyRootStore store, KeyTree keys, Clock clock, SecureRandom random) {
        return new KeyRing(unit, log, store, keys, clock, random);
    }

    @Produces
    @Singleton
    KeyAudit keyAudit(UnitOfWork unit, KeyRootStore store, KeyTree keys) {
        return new KeyAudit(unit, store, keys);
    }

    @Produces
    @Singleton
    Rotation rotation(
            AuditLog log,
            RotationStore store,
            SnapshotStore snapshots,
            SnapshotSettings settings,
            KeyRing ring,
            KeyTree keys,
            Clock clock) {
        SnapshotFiles files = new SnapshotFiles(snapshots, settings.directory());
        return new Rotation(new JtaUnitOfWork(ROTATION), log, store, files, ring, keys, clock);
    }

    @Produces
    @Singleton
    HubSigner hubSigner(KeyTree keys) {
        return HubSigner.of(keys.signer());
    }

    @Produces
    @Singleton
    HubKeyDesk hubKeyDesk(UnitOfWork unit, AuditLog log, HubSigner signer) {
        return new HubKeyDesk(unit, log, signer);
    }

    @Produces
    @Singleton
    Destruction destruction(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            InForce inForce,
            DeliveryStore deliveries,
            SnapshotStore snapshots,
            SnapshotLibrary library,
            KeyRing ring,
            DestructionStore store,
            HubSigner signer,
            Clock clock) {
        return new Destruction(
                unit, log, datalabs, inForce, deliveries, snapshots, library, ring, store, signer, clock);
    }

    @Produces
    @Singleton
    Deadlines deadlines(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            InForce inForce,
            SnapshotStore snapshots,
            Destruction destruction) {
        return new Deadlines(unit, log, datalabs, inForce, new BuildGate(snapshots), destruction);
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
    EventSealing eventSealing(KeyRing ring, SecureRandom random) {
        return new EventSealing(ring, random);
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
            KeyRing ring,
            Limits limits,
            Clock clock) {
        return new BatchIntake(unit, log, datalabs, inForce, store, sealing, ring, limits, clock);
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
    Outlooks outlooks(UnitOfWork unit, AuditLog log, DatalabStore datalabs, Catalogues catalogues) {
        return new Outlooks(unit, log, datalabs, catalogues);
    }

    @Produces
    @Singleton
    Counts counts(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            InForce inForce,
            AgreedQuestions questions,
            DeliveryStore deliveries,
            SnapshotStore snapshots,
            SnapshotLibrary library,
            AnswerStore answers,
            NoiseRing noise,
            ReleasedQuestions released,
            Clock clock) {
        AskedSnapshots asked = new AskedSnapshots(inForce, deliveries, snapshots, library);
        return new Counts(
                unit,
                log,
                datalabs,
                inForce,
                questions,
                asked,
                answers,
                new PrivateAnswers(answers, noise),
                released,
                clock);
    }
}
