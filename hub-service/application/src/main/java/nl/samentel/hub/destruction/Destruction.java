package nl.samentel.hub.destruction;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.datalab.Member;
import nl.samentel.hub.delivery.Delivery;
import nl.samentel.hub.delivery.DeliveryStore;
import nl.samentel.hub.keys.KeyRing;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.receipt.HubSigner;
import nl.samentel.hub.snapshot.SnapshotLibrary;
import nl.samentel.hub.snapshot.SnapshotRun;
import nl.samentel.hub.snapshot.SnapshotStore;
import nl.samentel.schema.destruction.DestroyedKey;
import nl.samentel.schema.destruction.DestructionCertificate;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.signature.SigningInput;

/**
 * Destroys a closed datalab: first its keys, then files and rows, then a
 * certificate is signed and kept. Each step can be repeated,
 * and nothing after the first can be undone. What an auditor needs stays: gates, agreements, signatures, log.
 */
public final class Destruction {
    private static final Digest NO_AGREEMENT = new Digest("0".repeat(64));

    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final InForce inForce;
    private final DeliveryStore deliveries;
    private final SnapshotStore snapshots;
    private final SnapshotLibrary library;
    private final KeyRing ring;
    private final DestructionStore store;
    private final HubSigner signer;
    private final Clock clock;

    /** Wires the use case. */
    public Destruction(
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
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.inForce = inForce;
        this.deliveries = deliveries;
        this.snapshots = snapshots;
        this.library = library;
        this.ring = ring;
        this.store = store;
        this.signer = signer;
        this.clock = clock;
    }

    /**
     * Destroys a closed datalab; harmless when repeated.
     *
     * @param reason why, for the log; personal, so kept erasable
     * @throws ProblemException gate-illegal if it is not closed, unavailable if a step fails; the hub then goes on by itself
     */
    public DestructionRun destroy(Caller caller, DatalabId id, String reason) {
        Access.requireDatalab(caller, id);
        begin(caller, id, DestructionRun.Rule.REQUEST, Optional.of(reason));
        finish(caller, id);
        return unit.call(() -> existing(id));
    }

    /** Shows the destruction of a datalab. */
    public DestructionRun find(Caller caller, DatalabId id) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            DestructionRun found = existing(id);
            log.write(AuditRecord.done(Action.DESTRUCTION_READ, caller)
                    .datalab(id)
                    .build());
            return found;
        });
    }

    private DestructionRun existing(DatalabId id) {
        return store.find(id)
                .orElseThrow(() ->
                        new ProblemException(ProblemCode.NOT_FOUND, "The destruction of this datalab was not begun."));
    }

    /** From here on nobody can use the keys, and nothing leads back. */
    void begin(Caller caller, DatalabId id, DestructionRun.Rule rule, Optional<String> reason) {
        unit.run(() -> {
            Datalab datalab = Datalabs.existing(datalabs.lock(id));
            if (store.find(id).isPresent()) {
                return;
            }
            if (datalab.state() != DatalabState.CLOSED) {
                throw new ProblemException(
                        ProblemCode.GATE_ILLEGAL,
                        "A datalab that is " + datalab.state() + " cannot be destroyed; close it first.",
                        Map.of("state", datalab.state().name()));
            }
            store.begin(new DestructionRun(id, rule, now(), Optional.empty(), Optional.empty(), Optional.empty()));
            ring.doom(id);
            AuditRecord.Builder entry = AuditRecord.done(Action.DESTRUCTION, caller)
                    .datalab(id)
                    .detail("step", "begun")
                    .detail("rule", rule.code());
            reason.ifPresent(entry::purpose);
            log.write(entry.build());
        });
    }

    /** Finishes what was begun, also by a hub that stopped in the middle. */
    public void finishBegun(Caller hub) {
        unit.call(store::unfinished).forEach(run -> finish(hub, run.datalab()));
    }

    /** One at a time: a request and the clock may come together. */
    private synchronized void finish(Caller caller, DatalabId id) {
        DestructionRun run = unit.call(() -> existing(id));
        if (run.finishedAt().isPresent()) {
            return;
        }
        ring.bury();
        unit.call(() -> snapshots.list(id)).forEach(library::destroy);
        for (UUID delivery :
                unit.call(() -> deliveries.list(id).stream().map(Delivery::id).toList())) {
            unit.run(() -> store.removeRecords(delivery));
        }
        for (PartnerId partner : members(id)) {
            unit.run(() -> store.removeSeenTags(id, partner));
        }
        unit.run(() -> end(caller, run));
    }

    private List<PartnerId> members(DatalabId id) {
        return unit.call(() -> Datalabs.existing(datalabs.find(id)).members().stream()
                .map(Member::partner)
                .toList());
    }

    private void end(Caller caller, DestructionRun run) {
        DatalabId id = run.datalab();
        Datalab datalab = Datalabs.existing(datalabs.lock(id));
        DestructionCertificate certificate = certificate(run);
        SigningInput input = certificate.signingInput();
        Digest digest = input.digest();
        store.removeRest(id);
        store.finish(
                id,
                certificate.finishedAt(),
                new String(certificate.bytes(), StandardCharsets.UTF_8),
                signer.sign(input));
        datalabs.pass(
                datalab,
                DatalabState.DESTROYED,
                Map.of("rule", run.rule().code(), "certificate", digest.hex()),
                caller.name());
        log.write(AuditRecord.done(Action.DESTRUCTION, caller)
                .datalab(id)
                .detail("step", "finished")
                .detail("rule", run.rule().code())
                .detail("certificate", digest.hex())
                .build());
    }

    private DestructionCertificate certificate(DestructionRun run) {
        DatalabId id = run.datalab();
        List<SnapshotRun> made = snapshots.list(id);
        return new DestructionCertificate(
                id.code(),
                run.rule().code(),
                run.rule().by(),
                inForce.signed(id).map(d -> d.digest()).orElse(NO_AGREEMENT),
                run.begunAt(),
                now(),
                deliveries.list(id).size(),
                made.size(),
                ring.list(id).stream()
                        .map(k -> new DestroyedKey(k.id().scope().epoch(), k.id().generation(), k.checkValue()))
                        .toList());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
