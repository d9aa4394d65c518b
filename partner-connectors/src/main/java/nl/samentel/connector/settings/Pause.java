package nl.samentel.connector.settings;

import java.time.Duration;

/** Waits between two attempts; tests do not. */
@FunctionalInterface
public interface Pause {
    /** Sleeps. */
    Pause SLEEP = (attempt, wait) -> Thread.sleep(wait.toMillis());

    /**
     * Waits.
     *
     * @param attempt number of the attempt that follows, from 2
     * @param wait how long
     * @throws InterruptedException if the person stopped the program
     */
    void before(int attempt, Duration wait) throws InterruptedException;
}
