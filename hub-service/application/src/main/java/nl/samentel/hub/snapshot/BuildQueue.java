package nl.samentel.hub.snapshot;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.agreement.AgreedQuestions;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.agreement.Terms;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.Outcome;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.delivery.Delivery;
import nl.samentel.hub.delivery.DeliveryStore;
import nl.samentel.hub.keys.KeyRing;

/** Builds snapshots one after another in the background. How a build ends is logged in the same transaction. */
public final class BuildQueue {
    private static final String HUB = "hub";
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final InForce inForce;
    private final AgreedQuestions questions;
    private final DeliveryStore deliveries;
    private final SnapshotStore store;
    private final SnapshotBuilder builder;
    private final KeyRing ring;
    private final Executor worker;
    private final FailureLog failures;
    private final Clock clock;
    private final SecureRandom random;

    /** Takes failures for the operator's log. */
    public interface FailureLog {
        /** Notes a failure without its message. */
        void report(Action action, Throwable failure, String traceId);
    }

    /**
     * Wires the queue.
     *
     * @param worker runs one build at a time
     */
    public BuildQueue(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            InForce inForce,
            AgreedQuestions questions,
            DeliveryStore deliveries,
            SnapshotStore store,
            SnapshotBuilder builder,
            KeyRing ring,
            Executor worker,
            FailureLog failures,
            Clock clock,
            SecureRandom random) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.inForce = inForce;
        this.questions = questions;
        this.deliveries = deliveries;
        this.store = store;
        this.builder = builder;
        this.ring = ring;
        this.worker = worker;
        this.failures = failures;
        this.clock = clock;
        this.random = random;
    }

    /** Queues a build. */
    void submit(SnapshotRun run) {
        worker.execute(() -> build(run));
    }

    /** Marks builds that a stopped hub left behind as failed; a manager freezes again. */
    public void endInterrupted() {
        unit.call(store::building).forEach(run -> fail(run, "interrupted", trace()));
    }

    private void build(SnapshotRun run) {
        String trace = trace();
        try {
            Terms terms = unit.call(() -> inForce.require(run.datalab()));
            List<Question> asked = unit.call(() -> questions.of(terms));
            List<Delivery> inputs = unit.call(() -> inputs(run));
            SnapshotBuilder.Built built =
                    builder.build(run, terms, asked, inputs, step -> unit.run(() -> store.step(run.id(), step)));
            if (unit.call(() -> finish(run, built, trace))) {
                builder.settle(run);
            } else {
                builder.discard(run);
            }
        } catch (BuildException e) {
            failures.report(Action.SNAPSHOT_BUILD, e, trace);
            tryToFail(run, e.kind(), trace);
        } catch (RuntimeException | Error e) {
            // Whatever it was, a build that stays open for ever would keep the datalab from being frozen again.
            failures.report(Action.SNAPSHOT_BUILD, e, trace);
            tryToFail(run, e instanceof OutOfMemoryError ? "out-of-memory" : "internal", trace);
        }
    }

    private List<Delivery> inputs(SnapshotRun run) {
        Map<UUID, Delivery> all =
                deliveries.list(run.datalab()).stream().collect(Collectors.toMap(Delivery::id, Function.identity()));
        return run.inputs().stream().map(all::get).toList();
    }

    /** Ends a build well, unless a partner took back data meanwhile: the withdrawal ended it then. */
    private boolean finish(SnapshotRun run, SnapshotBuilder.Built built, String trace) {
        Datalab datalab = Datalabs.existing(datalabs.lock(run.datalab()));
        if (!open(run)) {
            return false;
        }
        ring.requireCurrent(built.root());
        SnapshotRun.Result result = built.result();
        store.ready(run.id(), result, clock.instant());
        if (datalab.state() == DatalabState.FROZEN) {
            datalabs.pass(
                    datalab, DatalabState.ANALYSIS, Map.of("snapshot", run.id().toString()), HUB);
        }
        log.write(AuditRecord.done(Action.SNAPSHOT_BUILD, Caller.hub("background", trace))
                .datalab(run.datalab())
                .object("snapshot", run.id())
                .detail("digest", result.digest())
                .detail("manifestDigest", result.manifestDigest())
                .detail("continues", continued(built.lineage()))
                .build());
        return true;
    }

    /** An auditor sees here when ids, and with them the noise on counts, started anew. */
    private static String continued(Lineage lineage) {
        return lineage.earlier().map(e -> e.snapshot().toString()).orElse("nothing");
    }

    private boolean open(SnapshotRun run) {
        return store.find(run.datalab(), run.id())
                .filter(s -> s.state() == SnapshotState.BUILDING)
                .isPresent();
    }

    private void tryToFail(SnapshotRun run, String kind, String trace) {
        try {
            if (fail(run, kind, trace)) {
                builder.discard(run);
            }
        } catch (RuntimeException | BuildException e) {
            // The database or the disk is away: the build is ended, and its file removed, when the hub starts again.
            failures.report(Action.SNAPSHOT_BUILD, e, trace);
        }
    }

    /** Ends a build badly; false if it had ended well after all, as when only the answer to the commit was lost. */
    private boolean fail(SnapshotRun run, String kind, String trace) {
        return unit.call(() -> {
            datalabs.lock(run.datalab());
            if (!open(run)) {
                return store.find(run.datalab(), run.id())
                        .filter(s -> s.state() == SnapshotState.READY)
                        .isEmpty();
            }
            store.failed(run.id(), kind, clock.instant());
            log.write(AuditRecord.notDone(Action.SNAPSHOT_BUILD, Outcome.FAILED, kind, Caller.hub("background", trace))
                    .datalab(run.datalab())
                    .object("snapshot", run.id())
                    .build());
            return true;
        });
    }

    private String trace() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
