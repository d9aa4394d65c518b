package nl.samentel.hub.boot;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.admission.Admissions;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.problem.rest.Failures;

/** Takes up, now and then, the admissions and removals that the identity provider did not bring to an end. */
@Singleton
class AdmissionResumer {
    private final Admissions admissions;
    private final AccessSettings settings;
    private final Failures failures;
    private final Clock clock;
    private final SecureRandom random;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "admission-resumer");
        thread.setDaemon(true);
        return thread;
    });

    AdmissionResumer(
            Admissions admissions, AccessSettings settings, Failures failures, Clock clock, SecureRandom random) {
        this.admissions = admissions;
        this.settings = settings;
        this.failures = failures;
        this.clock = clock;
        this.random = random;
    }

    void start(@Observes StartupEvent event) {
        if (settings.admin().clientId().isPresent()) {
            long millis = settings.admin().retryAfter().toMillis();
            worker.scheduleWithFixedDelay(this::resume, millis, millis, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }

    private void resume() {
        String trace = Traces.fresh(random);
        try {
            admissions.resume(
                    Caller.hub("background", trace),
                    clock.instant().minus(settings.admin().retryAfter()));
        } catch (RuntimeException e) {
            // It stays begun, and its turn comes again.
            failures.report(Action.PARTNER_ADMIT, e, trace);
        }
    }
}
