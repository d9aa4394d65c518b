package nl.samentel.hub.release;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.atrest.SnapshotKeys;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.Outcome;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.disclosure.OfficialTable;
import nl.samentel.hub.keys.KeyRing;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.release.Protecting.Outcomes;

/**
 * Protects declared tables one release after another in the background. How each ends is logged in the same transaction. What does not end
 * well, or not in time, is not released.
 */
public final class ReleaseQueue {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final Protecting protecting;
    private final ReleaseStore store;
    private final KeyRing ring;
    private final Executor worker;
    private final FailureLog failures;
    private final Duration limit;
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
     * @param worker runs one release at a time
     * @param limit how long one may take
     */
    public ReleaseQueue(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            Protecting protecting,
            ReleaseStore store,
            KeyRing ring,
            Executor worker,
            FailureLog failures,
            Duration limit,
            Clock clock,
            SecureRandom random) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.protecting = protecting;
        this.store = store;
        this.ring = ring;
        this.worker = worker;
        this.failures = failures;
        this.limit = limit;
        this.clock = clock;
        this.random = random;
    }

    /** Returns how long one release may take. */
    public Duration limit() {
        return limit;
    }

    /** Queues a release. */
    void submit(Release release) {
        worker.execute(() -> protect(release));
    }

    /** Ends releases that a stopped hub left behind as failed; they can be declared again under another name. */
    public void endInterrupted() {
        unit.call(store::running).forEach(r -> end(r, ReleaseState.FAILED, "interrupted", trace()));
    }

    private void protect(Release release) {
        String trace = trace();
        try {
            if (!unit.call(() -> begin(release, trace))) {
                return;
            }
            Optional<Outcomes> outcomes = inTime(release);
            if (outcomes.isEmpty()) {
                end(release, ReleaseState.REFUSED, "time-limit", trace);
            } else if (outcomes.get().refused().isPresent()) {
                end(release, ReleaseState.REFUSED, outcomes.get().refused().get(), trace);
            } else {
                keep(release, outcomes.get(), trace);
            }
        } catch (ProblemException e) {
            failures.report(Action.RELEASE_PROTECT, e, trace);
            tryToFail(release, e.code().code(), trace);
        } catch (RuntimeException | Error e) {
            // Whatever it was, a release that stays open for ever would stand in the way of others.
            failures.report(Action.RELEASE_PROTECT, e, trace);
            tryToFail(release, e instanceof OutOfMemoryError ? "out-of-memory" : "internal", trace);
        }
    }

    private Optional<Outcomes> inTime(Release release) {
        Protecting.Work work = unit.call(() -> protecting.open(release));
        Steps steps = new Steps(release);
        return Timed.call(() -> work.run(limit, steps), limit, steps::write);
    }

    /** What the protection does, told on its thread and written on that of the queue. */
    private final class Steps implements Consumer<ReleaseStep> {
        private final Release release;
        private volatile ReleaseStep now = ReleaseStep.COUNTING;
        private ReleaseStep written = ReleaseStep.COUNTING;

        Steps(Release release) {
            this.release = release;
        }

        @Override
        public void accept(ReleaseStep step) {
            now = step;
        }

        void write() {
            ReleaseStep step = now;
            if (step != written) {
                unit.run(() -> store.step(release.id(), ReleaseState.RUNNING, step));
                written = step;
            }
        }
    }

    private boolean begin(Release release, String trace) {
        datalabs.lock(release.datalab());
        if (!in(release, ReleaseState.QUEUED)) {
            return false;
        }
        store.step(release.id(), ReleaseState.RUNNING, ReleaseStep.COUNTING);
        log.write(entry(release, trace).detail("step", "begun").build());
        return true;
    }

    /** Keeps what came out, unless a partner took back data meanwhile: the withdrawal ended it then. */
    private void keep(Release release, Outcomes outcomes, String trace) {
        SnapshotKeys keys = ring.sealingSnapshots(release.datalab());
        byte[] sealed = Candidates.seal(keys, release.id(), outcomes.tables());
        unit.run(() -> {
            Datalabs.existing(datalabs.lock(release.datalab()));
            if (!in(release, ReleaseState.RUNNING)) {
                return;
            }
            ring.requireCurrent(keys.root());
            store.protectedAs(release, sealed, outcomes.account(), now());
            log.write(entry(release, trace)
                    .detail("step", "protected")
                    .detail("policy", ReleasePolicy.digest(release.policy()))
                    .detail("planner", outcomes.account().planner())
                    .detail("auditor", outcomes.account().auditor())
                    .detail("proven", outcomes.account().proven())
                    .committed(
                            "hidden",
                            outcomes.tables().stream()
                                    .mapToLong(OfficialTable::hidden)
                                    .sum())
                    .build());
        });
    }

    private boolean in(Release release, ReleaseState state) {
        return store.find(release.datalab(), release.id())
                .filter(r -> r.state() == state)
                .isPresent();
    }

    private void tryToFail(Release release, String reason, String trace) {
        try {
            end(release, ReleaseState.FAILED, reason, trace);
        } catch (RuntimeException e) {
            // The database is away: the release is ended when the hub starts again.
            failures.report(Action.RELEASE_PROTECT, e, trace);
        }
    }

    private void end(Release release, ReleaseState state, String reason, String trace) {
        unit.run(() -> {
            datalabs.lock(release.datalab());
            if (!in(release, ReleaseState.RUNNING) && !in(release, ReleaseState.QUEUED)) {
                return;
            }
            store.end(release.id(), state, reason, now());
            Outcome outcome = state == ReleaseState.REFUSED ? Outcome.REFUSED : Outcome.FAILED;
            log.write(AuditRecord.notDone(Action.RELEASE_PROTECT, outcome, reason, hub(trace))
                    .datalab(release.datalab())
                    .object("release", release.id())
                    .detail("snapshot", release.snapshot())
                    .build());
        });
    }

    private static AuditRecord.Builder entry(Release release, String trace) {
        return AuditRecord.done(Action.RELEASE_PROTECT, hub(trace))
                .datalab(release.datalab())
                .object("release", release.id())
                .detail("snapshot", release.snapshot());
    }

    private static Caller hub(String trace) {
        return Caller.hub("background", trace);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private String trace() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
