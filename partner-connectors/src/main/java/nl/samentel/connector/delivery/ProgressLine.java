package nl.samentel.connector.delivery;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import nl.samentel.connector.settings.Phrases;

/** Shows how far a pass is: a bar that is redrawn on a terminal, elsewhere a line now and then. */
public final class ProgressLine implements Gauge {
    private static final int CELLS = 20;
    private static final Duration REDRAW = Duration.ofMillis(200);
    private static final Duration LINE = Duration.ofSeconds(10);

    private final PrintWriter out;
    private final Phrases phrases;
    private final boolean live;
    private final Clock clock;
    private final Instant start;
    private Instant shown;
    private int width;
    private long count;

    /**
     * Starts a line.
     *
     * @param live true when the writer is a terminal
     */
    public ProgressLine(PrintWriter out, Phrases phrases, boolean live, Clock clock) {
        this.out = out;
        this.phrases = phrases;
        this.live = live;
        this.clock = clock;
        this.start = clock.instant();
        this.shown = start;
    }

    /** Shows progress, if it is time to. */
    @Override
    public void at(long done, long total, long items) {
        count = items;
        Instant now = clock.instant();
        if (Duration.between(shown, now).compareTo(live ? REDRAW : LINE) < 0) {
            return;
        }
        shown = now;
        String text = text(done, total, Duration.between(start, now));
        if (live) {
            draw(text);
        } else {
            out.println(text);
        }
        out.flush();
    }

    private String text(long done, long total, Duration elapsed) {
        StringBuilder text = new StringBuilder("  ");
        double share = total <= 0 ? 0 : Math.min(1, (double) done / total);
        if (total > 0) {
            int full = (int) (share * CELLS);
            text.append(live ? "[" + "#".repeat(full) + " ".repeat(CELLS - full) + "] " : "")
                    .append(String.format(Locale.ROOT, "%2d %%  ", (int) (share * 100)));
        }
        text.append(phrases.say("progress.rate", phrases.number(rate(elapsed))));
        if (share > 0.01) {
            Duration left = Duration.ofMillis((long) (elapsed.toMillis() * (1 - share) / share));
            text.append("  ").append(phrases.say("progress.left", phrases.clock(left)));
        }
        return text.toString();
    }

    private long rate(Duration elapsed) {
        return count * 1000 / Math.max(1, elapsed.toMillis());
    }

    /** Ends the line with what was done. */
    @Override
    public void end() {
        Duration elapsed = Duration.between(start, clock.instant());
        String text = "  "
                + phrases.say(
                        "progress.done", phrases.number(count), phrases.clock(elapsed), phrases.number(rate(elapsed)));
        if (live) {
            draw(text);
            out.println();
        } else {
            out.println(text);
        }
        out.flush();
    }

    @Override
    public void breakOff() {
        if (live && width > 0) {
            out.println();
            out.flush();
            width = 0;
        }
    }

    private void draw(String text) {
        out.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
        width = text.length();
    }
}
