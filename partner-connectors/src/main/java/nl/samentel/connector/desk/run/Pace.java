package nl.samentel.connector.desk.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import nl.samentel.connector.delivery.Gauge;
import nl.samentel.connector.delivery.Halted;

/** How far something is, as numbers; stops what tells it when the person paused. */
final class Pace implements Gauge {
    private final Clock clock;
    private final Instant start;
    private final BooleanSupplier paused;
    private long done;
    private long total;
    private long items;
    private boolean ended;

    Pace(Clock clock, BooleanSupplier paused) {
        this.clock = clock;
        this.start = clock.instant();
        this.paused = paused;
    }

    @Override
    public void at(long newDone, long newTotal, long newItems) {
        synchronized (this) {
            done = newDone;
            total = newTotal;
            items = newItems;
        }
        if (paused.getAsBoolean()) {
            throw Halted.interrupted();
        }
    }

    @Override
    public synchronized void end() {
        ended = true;
        done = total;
    }

    @Override
    public void breakOff() {
        // The page shows it where it is.
    }

    synchronized Progress progress() {
        int percent = ended ? 100 : total <= 0 ? 0 : (int) Math.min(100, done * 100 / total);
        Duration elapsed = Duration.between(start, clock.instant());
        long left = percent <= 1 || ended ? 0 : elapsed.toSeconds() * (100 - percent) / percent;
        return new Progress(percent, items, left, ended);
    }
}
