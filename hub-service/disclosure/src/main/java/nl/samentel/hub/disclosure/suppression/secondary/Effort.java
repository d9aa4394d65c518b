package nl.samentel.hub.disclosure.suppression.secondary;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How long to look for the least hiding, and who is told how it goes. An interrupted thread stops at once.
 *
 * @param clock tells the time
 * @param limit after which the best pattern so far is taken
 * @param listener told now and then, on the working thread
 */
public record Effort(Clock clock, Duration limit, Listener listener) {
    /** Looks for so long and tells nobody. */
    public static Effort of(Duration limit) {
        return new Effort(Clock.systemUTC(), limit, progress -> {});
    }

    /** Starts the time. */
    Patience start() {
        return new Patience(clock, clock.instant().plus(limit));
    }

    /** Is told how it goes. */
    @FunctionalInterface
    public interface Listener {
        /** Receives how far it is. */
        void told(Progress progress);
    }

    /**
     * How far it is.
     *
     * @param step what was just done
     * @param cuts how many inequalities are known
     * @param hidden what the best pattern so far costs beyond the cells hidden in any case, in weights; -1 for none
     * @param bound below which no pattern can cost, in weights
     */
    public record Progress(Step step, int cuts, long hidden, double bound) {}

    /** Steps of the search. */
    public enum Step {
        /** A pattern was found by repairing. */
        REPAIRED,
        /** The linear bound was raised. */
        BOUNDED,
        /** A better pattern was found. */
        IMPROVED
    }

    /** What is left of the time. */
    record Patience(Clock clock, Instant end) {
        /** Does nothing while there is time. */
        void check() {
            if (Thread.currentThread().isInterrupted() || clock.instant().isAfter(end)) {
                throw new OutOfPatienceException();
            }
        }
    }
}
