package nl.samentel.hub.boot;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.destruction.Deadlines;
import nl.samentel.hub.problem.rest.Failures;
import nl.samentel.hub.renewal.Epochs;
import nl.samentel.hub.transparency.Witnesses;

/**
 * Keeps the days of agreements, ends epochs of keys that nothing is under, and says which witnesses are late, at start and every hour. A failure is reported
 * and tried again an hour later.
 */
@Singleton
class HourlyWork {
    private final Deadlines deadlines;
    private final Epochs epochs;
    private final Witnesses witnesses;
    private final Failures failures;
    private final SecureRandom random;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "hourly");
        thread.setDaemon(true);
        return thread;
    });

    HourlyWork(Deadlines deadlines, Epochs epochs, Witnesses witnesses, Failures failures, SecureRandom random) {
        this.deadlines = deadlines;
        this.epochs = epochs;
        this.witnesses = witnesses;
        this.failures = failures;
        this.random = random;
    }

    /** Works now and every hour. */
    void start() {
        worker.scheduleWithFixedDelay(this::work, 0, 1, TimeUnit.HOURS);
    }

    private void work() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String trace = HexFormat.of().formatHex(bytes);
        Caller hub = Caller.hub("hourly", trace);
        attempt(Action.DESTRUCTION, trace, () -> deadlines.keep(hub));
        attempt(Action.EPOCH_END, trace, () -> epochs.endAll(hub));
        attempt(Action.WITNESS_LATE, trace, () -> witnesses.tellLate(hub));
    }

    private void attempt(Action action, String trace, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            // A task that throws would not be run again.
            failures.report(action, e, trace);
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
