package nl.samentel.connector.delivery;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.samentel.connector.extract.CheckPrinter;
import nl.samentel.connector.extract.CheckReport;
import nl.samentel.connector.extract.Words;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.connector.settings.Surroundings;
import nl.samentel.connector.settings.Terminal;
import nl.samentel.schema.codelist.CodeLists;

/** The person at a terminal. */
public final class TerminalDialogue implements Dialogue {
    private static final Set<String> YES = Set.of("y", "yes", "j", "ja");

    private final PrintWriter out;
    private final Phrases phrases;
    private final Terminal terminal;
    private final Clock clock;

    /** Speaks through a writer and asks at the terminal of the surroundings. */
    public TerminalDialogue(PrintWriter out, Phrases phrases, Surroundings surroundings) {
        this.out = out;
        this.phrases = phrases;
        this.terminal = surroundings.terminal();
        this.clock = surroundings.clock();
    }

    @Override
    public void tell(String key, Object... details) {
        out.println(phrases.say(key, details));
        out.flush();
    }

    @Override
    public PrintWriter out() {
        return out;
    }

    @Override
    public String number(long number) {
        return phrases.number(number);
    }

    @Override
    public Gauge progress() {
        return new ProgressLine(out, phrases, terminal.interactive(), clock);
    }

    @Override
    public boolean interactive() {
        return terminal.interactive();
    }

    @Override
    public boolean confirm(String key, Object... details) {
        out.flush();
        return YES.contains(terminal.ask(phrases.say(key, details) + " ").toLowerCase(Locale.ROOT));
    }

    @Override
    public String type(String key, Object... details) {
        out.flush();
        return terminal.ask(phrases.say(key, details) + " ").strip();
    }

    @Override
    public void report(String role, CheckReport report, double ceiling) {
        new CheckPrinter(out, Words.of(phrases.locale())).print(role, report, ceiling);
        out.println();
    }

    @Override
    public void difference(Difference difference) {
        out.println(phrases.say("difference.title"));
        out.printf(
                Locale.ROOT,
                "  %-44s %12s %12s%n",
                "",
                phrases.say("difference.before"),
                phrases.say("difference.now"));
        Set<String> types = new TreeSet<>(difference.before().keySet());
        types.addAll(difference.now().keySet());
        for (String type : types) {
            line(
                    label(type),
                    difference.before().getOrDefault(type, 0L),
                    difference.now().getOrDefault(type, 0L));
        }
        line(phrases.say("difference.total"), difference.totalBefore(), difference.totalNow());
        difference
                .unchanged()
                .ifPresent(unchanged -> out.println("  "
                        + phrases.say(
                                "difference.events",
                                number(difference.added().orElse(0L)),
                                number(difference.removed().orElse(0L)),
                                number(unchanged))));
        out.println();
        out.flush();
    }

    private void line(String label, long before, long now) {
        out.printf(Locale.ROOT, "  %-44s %12s %12s%n", label, number(before), number(now));
    }

    private String label(String type) {
        return CodeLists.list("event_type")
                .find(type)
                .map(c -> phrases.locale().getLanguage().equals("nl") ? c.nl() : c.en())
                .orElse(type);
    }

    @Override
    public void receipt(SealedDelivery sealed) {
        out.println(phrases.say("deliver.sealed", sealed.from(), sealed.to(), number(sealed.total())));
        out.println(phrases.say("deliver.receipt", sealed.receipt()));
        out.flush();
    }

    @Override
    public void retry(int attempt, Duration wait) {
        out.println("  " + phrases.say("deliver.retry", String.valueOf(attempt), phrases.clock(wait.plusMillis(999))));
        out.flush();
    }
}
