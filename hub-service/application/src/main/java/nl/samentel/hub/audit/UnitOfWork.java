package nl.samentel.hub.audit;

import java.util.function.Supplier;

/** Makes an action and its log entry one: both happen or neither. */
public interface UnitOfWork {
    /** Runs work in a transaction of its own; an exception undoes everything and is passed on. */
    <T> T call(Supplier<T> work);

    /** Runs work without a result. */
    default void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
