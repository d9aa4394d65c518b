package nl.samentel.hub.transparency;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.Outcome;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.log.LogHead;
import nl.samentel.hub.log.LogStanding;
import nl.samentel.hub.log.Shard;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.check.CheckStatement;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.merkle.TreeHash;

/**
 * Lets an auditor have the hub check a shard of its own log, one at a time in the background. Asking and the end are entries; looking how far it
 * is, is none, as with everything about hashes and sizes. What comes out is the hub's own word: whoever does not believe the hub
 * verifies an export. A log that is found broken stops the hub, as when the daily check finds it.
 */
public final class Checks {
    private static final int MOST = 20;
    private static final int EVERY = 1 << 15;

    private final LogWork work;
    private final AuditLog log;
    private final FullCheck check;
    private final LogShards shards;
    private final CheckRuns runs;
    private final LogKeys keys;
    private final LogStanding standing;
    private final Background background;
    private final Clock clock;

    /**
     * What a check in the background needs of the program.
     *
     * @param worker runs one check at a time
     * @param failures takes failures for the operator's log
     * @param program name and version of the program
     */
    public record Background(Executor worker, FailureLog failures, String program) {}

    /** Takes failures for the operator's log. */
    public interface FailureLog {
        /** Notes a failure without its message. */
        void report(Action action, Throwable failure, String traceId);
    }

    /** Wires the use case. */
    public Checks(
            UnitOfWork unit,
            AuditLog log,
            FullCheck check,
            LogShards shards,
            CheckRuns runs,
            LogKeys keys,
            LogStanding standing,
            Background background,
            Clock clock) {
        this.work = new LogWork(unit);
        this.log = log;
        this.check = check;
        this.shards = shards;
        this.runs = runs;
        this.keys = keys;
        this.standing = standing;
        this.background = background;
        this.clock = clock;
    }

    /**
     * Begins a check.
     *
     * @throws ProblemException not-found if there is no such shard, check-running if another check runs
     */
    public CheckRun ask(Caller caller, Shard shard) {
        CheckRun run = work.call(() -> {
            LogHead head = shards.store(shard).head().orElseThrow(Checks::absent);
            CheckRun fresh = new CheckRun(
                    UUID.randomUUID(),
                    shard,
                    CheckRun.State.RUNNING,
                    0,
                    head.size(),
                    now(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty());
            if (!runs.begin(fresh)) {
                throw new ProblemException(ProblemCode.CHECK_RUNNING, "A check of the log runs already.");
            }
            log.write(
                    entry(AuditRecord.done(Action.LOG_CHECK_ASK, caller), fresh).build());
            return fresh;
        });
        background.worker().execute(() -> check(run, caller.traceId()));
        return run;
    }

    /**
     * Returns a check.
     *
     * @throws ProblemException not-found if there is none with this id
     */
    public CheckRun find(Shard shard, UUID id) {
        return work.call(() -> runs.find(shard, id))
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such check."));
    }

    /**
     * Returns checks of a shard, newest first.
     *
     * @throws ProblemException not-found if there is no such shard
     */
    public List<CheckRun> list(Shard shard) {
        return work.call(() -> {
            if (shards.store(shard).head().isEmpty()) {
                throw absent();
            }
            return runs.list(shard, MOST);
        });
    }

    /** Ends checks that a stopped hub left behind. */
    public void endInterrupted(Caller hub) {
        work.call(() -> {
            for (CheckRun run : runs.stop(now())) {
                log.write(entry(AuditRecord.notDone(Action.LOG_CHECK, Outcome.FAILED, "interrupted", hub), run)
                        .build());
            }
            return true;
        });
    }

    private void check(CheckRun run, String trace) {
        Caller hub = Caller.hub("log check", trace);
        try {
            Optional<Checkpoint> since = work.call(() -> runs.lastPassed(run.shard(), keys.origin(run.shard())));
            FullCheck.Checked checked = check.one(run.shard(), since, new Progress(run));
            end(run, checked, since, hub);
        } catch (RuntimeException e) {
            background.failures().report(Action.LOG_CHECK, e, trace);
            tryToStop(hub);
        }
    }

    /** Keeps how far a check is, now and then. */
    private final class Progress implements LongConsumer {
        private final CheckRun run;
        private long kept;

        Progress(CheckRun run) {
            this.run = run;
        }

        @Override
        public void accept(long read) {
            if (read - kept >= EVERY) {
                kept = read;
                work.call(() -> {
                    runs.read(run.id(), read);
                    return true;
                });
            }
        }
    }

    private void end(CheckRun run, FullCheck.Checked checked, Optional<Checkpoint> since, Caller hub) {
        boolean whole = checked.findings().isEmpty();
        Instant at = now();
        Optional<String> statement = whole ? Optional.of(statement(checked.end(), since, at)) : Optional.empty();
        CheckRun ended = new CheckRun(
                run.id(),
                run.shard(),
                whole ? CheckRun.State.PASSED : CheckRun.State.FAILED,
                checked.end().size(),
                checked.end().size(),
                run.startedAt(),
                Optional.of(at),
                checked.findings(),
                statement);
        work.call(() -> {
            runs.end(ended, whole ? Optional.of(checked.end()) : Optional.empty());
            log.write(entry(AuditRecord.done(Action.LOG_CHECK, hub), ended)
                    .detail("findings", checked.findings().size())
                    .build());
            return true;
        });
        // What waits too long is a fault of the hub and no sign that something was changed.
        if (checked.findings().stream().anyMatch(f -> f.rule() != Finding.Rule.PROMPT)) {
            standing.broken();
        }
    }

    private String statement(Checkpoint end, Optional<Checkpoint> since, Instant at) {
        List<String> rules =
                Arrays.stream(Finding.Rule.values()).map(Enum::name).sorted().toList();
        CheckStatement statement = new CheckStatement(
                since.orElseGet(() -> Checkpoint.of(end.origin(), 0, TreeHash.EMPTY)),
                end,
                rules,
                at,
                background.program());
        return new String(keys.statement(statement).bytes(), StandardCharsets.UTF_8);
    }

    private void tryToStop(Caller hub) {
        try {
            endInterrupted(hub);
        } catch (RuntimeException e) {
            background.failures().report(Action.LOG_CHECK, e, hub.traceId());
        }
    }

    private static AuditRecord.Builder entry(AuditRecord.Builder entry, CheckRun run) {
        return entry.object("check", run.id())
                .detail("shard", run.shard().name())
                .detail("size", run.size());
    }

    private static ProblemException absent() {
        return new ProblemException(ProblemCode.NOT_FOUND, "The log has no such shard.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
