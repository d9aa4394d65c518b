package nl.samentel.hub.boot;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.log.LogStanding;
import nl.samentel.hub.problem.rest.Failures;
import nl.samentel.hub.transparency.Merging;

/** Merges entries of the log, batch by batch, as long as the hub runs. A failure is reported once and tried again. */
@Singleton
class MergeWork {
    private final Merging merging;
    private final LogStanding standing;
    private final LogMark mark;
    private final LogSettings settings;
    private final Failures failures;
    private final SecureRandom random;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "log");
        thread.setDaemon(true);
        return thread;
    });
    private boolean failing;

    MergeWork(
            Merging merging,
            LogStanding standing,
            LogMark mark,
            LogSettings settings,
            Failures failures,
            SecureRandom random) {
        this.merging = merging;
        this.standing = standing;
        this.mark = mark;
        this.settings = settings;
        this.failures = failures;
        this.random = random;
    }

    void start() {
        long millis = settings.batchEvery().toMillis();
        worker.scheduleWithFixedDelay(this::work, 0, millis, TimeUnit.MILLISECONDS);
    }

    private void work() {
        String trace = Traces.fresh(random);
        try {
            mark.remember(merging.round(Caller.hub("log", trace)));
            failing = false;
        } catch (RuntimeException e) {
            // A task that throws would not be run again.
            if (!failing || standing.isBroken()) {
                failures.report(Action.LOG_SHARD, e, trace);
            }
            failing = true;
            if (standing.isBroken()) {
                worker.shutdown();
            }
        }
    }

    /** Lets what waits find its place before the hub ends. */
    @PreDestroy
    void stop() throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(5, TimeUnit.SECONDS)) {
            worker.shutdownNow();
        }
    }
}
