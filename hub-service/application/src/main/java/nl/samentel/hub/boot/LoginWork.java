package nl.samentel.hub.boot;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.login.LoginEvents;
import nl.samentel.hub.login.Trouble;
import nl.samentel.hub.problem.rest.Failures;
import org.jboss.logging.Logger;

/** Fetches log-ins and administration for the log, as long as the hub runs. What is wrong is reported once and tried again. */
@Singleton
class LoginWork {
    private static final Logger LOG = Logger.getLogger(LoginWork.class);

    private final LoginEvents events;
    private final AccessSettings access;
    private final LogSettings settings;
    private final Failures failures;
    private final SecureRandom random;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "log-ins");
        thread.setDaemon(true);
        return thread;
    });
    private Optional<Trouble> told = Optional.empty();
    private boolean failing;

    LoginWork(LoginEvents events, AccessSettings access, LogSettings settings, Failures failures, SecureRandom random) {
        this.events = events;
        this.access = access;
        this.settings = settings;
        this.failures = failures;
        this.random = random;
    }

    void start() {
        if (access.admin().clientId().isEmpty()) {
            LOG.warn("Log-ins do not come into the log: samentel.access.admin is not set.");
            return;
        }
        long millis = settings.loginsEvery().toMillis();
        worker.scheduleWithFixedDelay(this::work, millis, millis, TimeUnit.MILLISECONDS);
    }

    void work() {
        String trace = Traces.fresh(random);
        try {
            tell(events.round(Caller.hub("log-ins", trace)));
            failing = false;
        } catch (RuntimeException e) {
            // A task that throws would not be run again.
            if (!failing) {
                failures.report(Action.LOGIN_EVENTS, e, trace);
            }
            failing = true;
        }
    }

    private void tell(Optional<Trouble> trouble) {
        if (!trouble.equals(told)) {
            trouble.ifPresentOrElse(
                    t -> LOG.errorf("Log-ins do not come into the log. %s", t.text()),
                    () -> LOG.info("Log-ins come into the log again."));
        }
        told = trouble;
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
