package nl.samentel.hub.release;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Does work that stops when interrupted, for a limited time. */
final class Timed {
    private static final long TICK = 250;
    private static final long PATIENCE = 60_000;

    private Timed() {}

    /**
     * Does work on a thread of its own.
     *
     * @param limit after which it is interrupted
     * @param tick called now and then meanwhile, on the thread of the caller
     * @return nothing if it was interrupted
     */
    static <T> Optional<T> call(Callable<T> work, Duration limit, Runnable tick) {
        ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "release-protector");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return await(worker.submit(work), limit, tick);
        } finally {
            worker.shutdownNow();
            awaitEnd(worker);
        }
    }

    private static <T> Optional<T> await(Future<T> result, Duration limit, Runnable tick) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                long left = Math.max(0, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
                return Optional.of(result.get(Math.min(TICK, left), TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                if (System.nanoTime() >= end) {
                    return Optional.empty();
                }
                tick.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (ExecutionException e) {
                throw new IllegalStateException("Protecting failed.", e.getCause());
            }
        }
    }

    /** So that two do not run at a time; a solver looks at its interrupt between two programs. */
    private static void awaitEnd(ExecutorService worker) {
        try {
            if (!worker.awaitTermination(PATIENCE, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("Protecting does not stop.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
