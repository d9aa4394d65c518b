package nl.samentel.demo;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Prints numbered steps with how long they took, at most 80 columns wide and without colour.
 *
 * <p>A line is printed when its step is done, so that a log reads as well as a terminal; on a terminal a dotted line
 * first says what is being waited for.
 */
final class Screen {
    static final int WIDTH = 80;
    private static final int INDENT = 6;
    private static final int NAME = 18;
    private static final int DETAIL = 44;
    private static final int DETAIL_WITHOUT_TIME = 57;

    private final PrintStream out;
    private final boolean terminal;
    private int step;

    Screen(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Runs a step that answers with the detail to print behind its name. */
    void step(String name, Supplier<String> work) {
        var number = ++step;
        waiting(number, name);
        var start = System.nanoTime();
        var detail = work.get();
        var seconds = (System.nanoTime() - start) / 1e9;
        clear();
        out.println(line(number, name, detail, seconds));
    }

    /** Announces a step whose own lines follow. */
    void open(String name, String detail) {
        out.println(line(++step, name, detail, Double.NaN));
    }

    /** Prints a line under the current step, as several when it is wider than the screen. */
    synchronized void detail(String text) {
        clear();
        var words = text.stripLeading();
        var indent = " ".repeat(INDENT + text.length() - words.length());
        Wrap.hanging(indent, words, WIDTH).forEach(out::println);
    }

    void plain(String text) {
        clear();
        out.println(text.stripTrailing());
    }

    /** Replaces the last line of a terminal; prints nothing where there is no terminal. */
    synchronized void progress(String text) {
        if (terminal) {
            out.print("\r" + pad("      " + text, WIDTH - 1));
            out.flush();
        }
    }

    static String line(int number, String name, String detail, double seconds) {
        var most = Double.isNaN(seconds) ? DETAIL_WITHOUT_TIME : DETAIL;
        var shown = detail.length() > most ? detail.substring(0, most - 3) + "..." : detail;
        var head = String.format(Locale.ROOT, "%2d  %-" + NAME + "s %-" + DETAIL + "s", number, name, shown);
        if (Double.isNaN(seconds)) {
            return head.stripTrailing();
        }
        return head + String.format(Locale.ROOT, "%" + Math.max(1, WIDTH - 4 - head.length()) + ".1f s", seconds);
    }

    private void waiting(int number, String name) {
        if (terminal) {
            out.print(String.format(Locale.ROOT, "%2d  %s ...", number, name));
            out.flush();
        }
    }

    private void clear() {
        if (terminal) {
            out.print("\r" + " ".repeat(WIDTH - 1) + "\r");
        }
    }

    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    static String pad(String text, int width) {
        return text.length() >= width ? text.substring(0, width) : text + " ".repeat(width - text.length());
    }
}
