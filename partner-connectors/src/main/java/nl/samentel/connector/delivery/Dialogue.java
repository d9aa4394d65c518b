package nl.samentel.connector.delivery;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.samentel.connector.extract.CheckPrinter;
import nl.samentel.connector.extract.Words;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.connector.settings.Surroundings;
import nl.samentel.connector.settings.Terminal;
import nl.samentel.schema.codelist.CodeLists;

/** Tells the person what happens and asks what only a person can decide. */
final class Dialogue {
    private static final Set<String> YES = Set.of("y", "yes", "j", "ja");

    private final PrintWriter out;
    private final Phrases phrases;
    private final Terminal terminal;
    private final Clock clock;

    Dialogue(PrintWriter out, Phrases phrases, Surroundings surroundings) {
        this.out = out;
        this.phrases = phrases;
        this.terminal = surroundings.terminal();
        this.clock = surroundings.clock();
    }

    void tell(String key, Object... details) {
        out.println(phrases.say(key, details));
        out.flush();
    }

    PrintWriter out() {
        return out;
    }

    String number(long number) {
        return phrases.number(number);
    }

    ProgressLine progress() {
        return new ProgressLine(out, phrases, terminal.interactive(), clock);
    }

    boolean interactive() {
        return terminal.interactive();
    }

    /** Asks a question that is answered by yes or no; anything else is no. */
    boolean confirm(String key, Object... details) {
        out.flush();
        return YES.contains(terminal.ask(phrases.say(key, details) + " ").toLowerCase(Locale.ROOT));
    }

    void report(Plan plan, Checked checked) {
        new CheckPrinter(out, Words.of(phrases.locale())).print(plan.role(), checked.report(), plan.ceiling());
        out.println();
    }

    void difference(Difference difference) {
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

    void receipt(SealedDelivery sealed) {
        out.println(phrases.say("deliver.sealed", sealed.from(), sealed.to(), number(sealed.total())));
        out.println(phrases.say("deliver.receipt", sealed.receipt()));
        out.flush();
    }

    /** Tells that something is tried again. */
    void retry(int attempt, Duration wait) {
        out.println("  " + phrases.say("deliver.retry", String.valueOf(attempt), phrases.clock(wait.plusMillis(999))));
        out.flush();
    }
}
