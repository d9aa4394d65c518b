package nl.samentel.connector.extract;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samentel.connector.problem.FileProblem;
import nl.samentel.connector.problem.Severity;
import nl.samentel.schema.codelist.CodeLists;

/** Prints a report in 80 columns without colour. */
public final class CheckPrinter {
    private static final int WIDTH = 80;
    private static final int ROWS_SHOWN = 8;

    private final PrintWriter out;
    private final Words words;

    /** Prints to a writer in a language. */
    public CheckPrinter(PrintWriter out, Words words) {
        this.out = out;
        this.words = words;
    }

    /**
     * Prints a report.
     *
     * @param role role it is about
     * @param report what to print
     * @param ceiling highest share of rejected rows, 0 to 1
     */
    public void print(String role, CheckReport report, double ceiling) {
        String title = words.say("title", role);
        out.println(title
                + " "
                        .repeat(Math.max(
                                2,
                                WIDTH
                                        - title.length()
                                        - words.say("nothing.sent").length()))
                + words.say("nothing.sent"));
        for (CheckReport.FileSummary file : report.files()) {
            out.printf(
                    Locale.ROOT,
                    "  %-34s %-20s %s%n",
                    file.name(),
                    file.format(),
                    words.say("rows.of", words.number(file.rows())));
        }
        out.println();
        counts(report);
        section("events", report.events(), "event_type");
        section("quality", report.quality(), "quality");
        problems(
                "problems",
                report.problems().stream()
                        .filter(p -> p.rule().severity() != Severity.NOTICE)
                        .toList());
        problems(
                "notices",
                report.problems().stream()
                        .filter(p -> p.rule().severity() == Severity.NOTICE)
                        .toList());
        out.println(verdict(report, ceiling));
        out.flush();
    }

    private void counts(CheckReport report) {
        count("rows.read", words.number(report.rows()), "");
        count("accepted", words.number(report.accepted()), share(report.accepted(), report));
        count("without.tag", words.number(report.acceptedWithoutTag()), share(report.acceptedWithoutTag(), report));
        count("rejected", words.number(report.rejected()), share(report.rejected(), report));
        count("outside", words.number(report.outsidePeriod()), "");
        count("duplicates", words.number(report.duplicates()), "");
        count("objected", report.objected().toString(), "");
        out.println();
    }

    private void count(String key, String number, String share) {
        out.println(String.format(Locale.ROOT, "  %-30s %12s  %s", words.say(key), number, share)
                .stripTrailing());
    }

    private static String share(long part, CheckReport report) {
        long judged = report.accepted() + report.rejected();
        return judged == 0 ? "" : percent((double) part / judged);
    }

    /** Rounds up below one percent, so that a few rejected rows never read as none. */
    static String percent(double share) {
        if (share > 0 && share < 0.01) {
            return "<1 %";
        }
        return Math.round(share * 100) + " %";
    }

    private <E extends Enum<E>> void section(String key, Map<E, Long> counts, String list) {
        if (counts.isEmpty()) {
            return;
        }
        out.println(words.say(key));
        counts.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .forEach(e -> out.printf(
                        Locale.ROOT, "  %-50s %12s%n", label(list, e.getKey().name()), words.number(e.getValue())));
        out.println();
    }

    private String label(String list, String code) {
        return CodeLists.list(list)
                .find(code)
                .map(c -> words.locale().getLanguage().equals("nl") ? c.nl() : c.en())
                .orElse(code);
    }

    private void problems(String key, List<ProblemGroup> groups) {
        if (groups.isEmpty()) {
            return;
        }
        out.println(words.say(key));
        groups.stream()
                .sorted(Comparator.comparingLong(ProblemGroup::count).reversed())
                .forEach(this::problem);
        out.println();
    }

    private void problem(ProblemGroup group) {
        boolean refused = group.first() instanceof FileProblem;
        String count = refused ? words.say("file.refused") : words.number(group.count());
        String where = group.file() + (group.column().isEmpty() ? "" : ", " + words.say("column", group.column()));
        out.println("  " + count + "  " + where);
        wrap(group.message(words.locale()));
        if (!group.rows().isEmpty() && group.rows().get(0) > 1) {
            wrap(words.say("rows", rows(group)));
        }
    }

    private String rows(ProblemGroup group) {
        List<String> shown =
                group.rows().stream().limit(ROWS_SHOWN).map(String::valueOf).toList();
        long more = group.count() - shown.size();
        return String.join(", ", shown) + (more > 0 ? " " + words.say("and.more", words.number(more)) : "");
    }

    private void wrap(String sentence) {
        StringBuilder line = new StringBuilder("     ");
        for (String word : sentence.split(" ")) {
            if (line.length() + word.length() + 1 > WIDTH && line.length() > 6) {
                out.println(line);
                line = new StringBuilder("     ");
            }
            line.append(' ').append(word);
        }
        out.println(line);
    }

    private String verdict(CheckReport report, double ceiling) {
        if (report.refused()) {
            return words.say("result.refused");
        }
        String rejected = percent(report.rejectedShare());
        if (report.rejectedShare() > ceiling) {
            return words.say("result.ceiling", rejected, percent(ceiling));
        }
        return report.eventCount() == 0
                ? words.say("result.nothing")
                : words.say("result.yes", rejected, percent(ceiling));
    }
}
