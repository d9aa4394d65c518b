package nl.samentel.connector.desk.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samentel.connector.extract.CheckReport;
import nl.samentel.connector.extract.ProblemGroup;
import nl.samentel.connector.problem.FileProblem;
import nl.samentel.connector.problem.Severity;

/**
 * A check report as a page shows it. Holds no value of the file.
 *
 * @param report the report
 * @param deliverable true when it may be delivered
 * @param verdict one sentence about it
 * @param problems what must or should be mended, the most frequent first
 * @param notices what stops nothing
 * @param events events that would leave
 * @param quality why tags are missing
 */
record ReportView(
        CheckReport report,
        boolean deliverable,
        String verdict,
        List<Group> problems,
        List<Group> notices,
        List<Count> events,
        List<Count> quality) {
    private static final int ROWS_SHOWN = 12;

    /**
     * Problems of one rule in one column.
     *
     * @param count how many, or empty when the whole file is refused
     * @param severity what becomes of file or row
     * @param file file
     * @param column column, or empty
     * @param message what is wrong and what to do
     * @param rows where, as a text
     */
    record Group(String count, String severity, String file, String column, String message, String rows) {}

    /**
     * A count.
     *
     * @param label what is counted
     * @param count how many
     */
    record Count(String label, long count) {}

    static ReportView of(CheckReport report, double ceiling, DeskTexts texts) {
        return new ReportView(
                report,
                report.deliverable(ceiling),
                verdict(report, ceiling, texts),
                groups(report, false, texts),
                groups(report, true, texts),
                counts(report.events(), "event_type", texts),
                counts(report.quality(), "quality", texts));
    }

    private static String verdict(CheckReport report, double ceiling, DeskTexts texts) {
        String rejected = texts.percent(report.rejectedShare());
        String most = texts.percent(ceiling);
        if (report.refused()) {
            return texts.say("check.refused");
        }
        if (report.rejectedShare() > ceiling) {
            return texts.say("check.ceiling", rejected, most);
        }
        return report.eventCount() == 0 ? texts.say("check.nothing") : texts.say("check.good", rejected, most);
    }

    private static List<Group> groups(CheckReport report, boolean notices, DeskTexts texts) {
        return report.problems().stream()
                .filter(p -> (p.rule().severity() == Severity.NOTICE) == notices)
                .sorted(Comparator.comparingLong(ProblemGroup::count).reversed())
                .map(p -> group(p, texts))
                .toList();
    }

    private static Group group(ProblemGroup group, DeskTexts texts) {
        boolean whole = group.first() instanceof FileProblem;
        boolean placed = !group.rows().isEmpty() && group.rows().get(0) > 1;
        long more = group.count() - Math.min(ROWS_SHOWN, group.rows().size());
        String rows =
                group.rows().stream().limit(ROWS_SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
        return new Group(
                whole ? "" : texts.number(group.count()),
                texts.say("severity." + group.rule().severity()),
                group.file(),
                group.column(),
                group.message(texts.locale()),
                placed ? rows + (more > 0 ? " " + texts.say("check.more", more) : "") : "");
    }

    private static <E extends Enum<E>> List<Count> counts(Map<E, Long> counts, String list, DeskTexts texts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> new Count(texts.label(list, e.getKey().name()), e.getValue()))
                .toList();
    }
}
