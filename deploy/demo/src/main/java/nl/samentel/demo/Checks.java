package nl.samentel.demo;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * Makes the extracts and lets every partner check its own while the servers start. A check needs neither hub nor keys and
 * sends nothing, so a steward can do it on any day before.
 */
final class Checks {
    private final CompletableFuture<String> extracts;
    private final CompletableFuture<?>[] checks;

    private Checks(CompletableFuture<String> extracts, CompletableFuture<?>[] checks) {
        this.extracts = extracts;
        this.checks = checks;
    }

    /** Starts the work, one program at a time. */
    static Checks start(Folders folders, Region region) {
        Executor worker = Executors.newSingleThreadExecutor(task -> {
            var thread = new Thread(task, "checks");
            thread.setDaemon(true);
            return thread;
        });
        var extracts = CompletableFuture.supplyAsync(region::make, worker);
        var partners = Partner.values();
        var checks = new CompletableFuture<?>[partners.length];
        for (int i = 0; i < partners.length; i++) {
            var office = new PartnerOffice(folders, partners[i]);
            checks[i] = extracts.thenApplyAsync(made -> office.check(), worker);
        }
        return new Checks(extracts, checks);
    }

    /** Waits for the extracts; returns the line about them. */
    String extracts() {
        return result(extracts);
    }

    /** Waits for the check of a partner; returns the line about it. */
    String of(Partner partner) {
        return (String) result(checks[partner.ordinal()]);
    }

    private static <T> T result(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (java.util.concurrent.CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new DemoFailure("A check ended unexpectedly.", e);
        }
    }
}
