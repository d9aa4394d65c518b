package nl.samentel.demo;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Lets the partners work side by side, two at a time, and prints each one's line when it is done. */
final class Deliveries {
    private static final int AT_ONCE = 2;

    /** Short commands also wait for the hub. */
    private static final int SHORT_AT_ONCE = 3;

    private Deliveries() {}

    /** Runs the work of every partner and prints nothing. */
    static void quietly(Function<Partner, String> work) {
        run(SHORT_AT_ONCE, work, results -> results.forEach(Deliveries::result));
    }

    /** Runs the work of every partner; lines appear in the order of the partners. */
    static void each(Screen screen, Function<Partner, String> work) {
        run(AT_ONCE, work, results -> print(screen, results));
    }

    private static void run(int atOnce, Function<Partner, String> work, Consumer<List<Future<String>>> read) {
        var workers = Executors.newFixedThreadPool(atOnce);
        try {
            read.accept(Arrays.stream(Partner.values())
                    .map(partner -> workers.submit(() -> work.apply(partner)))
                    .toList());
        } finally {
            workers.shutdownNow();
        }
    }

    private static void print(Screen screen, List<Future<String>> waiting) {
        var partners = Arrays.asList(Partner.values());
        for (int i = 0; i < waiting.size(); i++) {
            screen.progress("waiting for " + partners.get(i));
            screen.detail(Screen.pad(partners.get(i).name(), 6) + result(waiting.get(i)));
        }
    }

    private static String result(Future<String> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted while partners were working.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new DemoFailure("A partner's work ended unexpectedly.", e);
        }
    }
}
