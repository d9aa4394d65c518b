package nl.samentel.hub.boot;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.log.LogStanding;
import nl.samentel.hub.problem.rest.Failures;
import nl.samentel.hub.transparency.Checks;
import nl.samentel.hub.transparency.Finding;
import nl.samentel.hub.transparency.FullCheck;
import nl.samentel.hub.transparency.LogEnds;
import org.jboss.logging.Logger;

/** Reads everything stored of the log again, at start and every day, and stops the hub's work when it is broken. */
@Singleton
class CheckWork {
    private static final Logger LOG = Logger.getLogger(CheckWork.class);

    private final UnitOfWork unit;
    private final AuditLog log;
    private final FullCheck check;
    private final Checks checks;
    private final LogEnds ends;
    private final LogStanding standing;
    private final LogSettings settings;
    private final Failures failures;
    private final SecureRandom random;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "log-check");
        thread.setDaemon(true);
        return thread;
    });

    CheckWork(
            UnitOfWork unit,
            AuditLog log,
            FullCheck check,
            Checks checks,
            LogEnds ends,
            LogStanding standing,
            LogSettings settings,
            Failures failures,
            SecureRandom random) {
        this.unit = unit;
        this.log = log;
        this.check = check;
        this.checks = checks;
        this.ends = ends;
        this.standing = standing;
        this.settings = settings;
        this.failures = failures;
        this.random = random;
    }

    void start() {
        checks.endInterrupted(Caller.hub("log check", Traces.fresh(random)));
        worker.scheduleWithFixedDelay(this::work, 0, settings.checkEvery().toSeconds(), TimeUnit.SECONDS);
    }

    private void work() {
        String trace = Traces.fresh(random);
        Caller hub = Caller.hub("log check", trace);
        try {
            List<Finding> findings = check.run(read -> {});
            findings.forEach(finding -> LOG.errorf("The log is broken, trace %s. %s", trace, finding));
            if (findings.stream().anyMatch(f -> f.rule() != Finding.Rule.PROMPT)) {
                standing.broken();
                return;
            }
            unit.run(() -> log.write(AuditRecord.done(Action.LOG_CHECK, hub)
                    .detail("findings", findings.size())
                    .build()));
            ends.closeOver(hub);
        } catch (RuntimeException e) {
            // A task that throws would not be run again.
            failures.report(Action.LOG_CHECK, e, trace);
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
