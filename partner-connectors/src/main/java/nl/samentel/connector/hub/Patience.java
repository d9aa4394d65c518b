package nl.samentel.connector.hub;

import java.time.Duration;

/**
 * How often something that may help itself is tried again: a lost connection, or a hub that says it is not available.
 *
 * @param attempts most attempts, at least 1
 * @param connect longest wait for a connection
 * @param answer longest wait for an answer
 */
public record Patience(int attempts, Duration connect, Duration answer) {
    /** For questions: a person waits for the answer. */
    public static final Patience BRIEF = new Patience(2, Duration.ofSeconds(10), Duration.ofSeconds(30));

    /** For deliveries: seven attempts over about half a minute. */
    public static final Patience LONG = new Patience(7, Duration.ofSeconds(10), Duration.ofSeconds(120));

    private static final long FIRST_MILLIS = 500;
    private static final long LONGEST_MILLIS = 8_000;
    private static final long LONGEST_ASKED_MILLIS = 60_000;

    /**
     * Returns how long to wait.
     *
     * @param failed number of attempts that failed, from 1
     * @param askedSeconds what the hub asked for, 0 when it did not
     */
    Duration wait(int failed, long askedSeconds) {
        long doubled = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(failed - 1, 10));
        long asked = Math.min(LONGEST_ASKED_MILLIS, Math.max(0, askedSeconds) * 1000);
        return Duration.ofMillis(Math.max(doubled, asked));
    }
}
