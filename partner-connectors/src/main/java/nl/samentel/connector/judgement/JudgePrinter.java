package nl.samentel.connector.judgement;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.samentel.connector.judgement.JudgeMapping.Column;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.hub.linkage.cluster.Matching;
import nl.samentel.schema.composite.GenericFamily;

/** Prints how linking did. Exact numbers, since the records are labelled and stay here. */
final class JudgePrinter {
    private static final long LEAST_LINKS = 100;

    private final PrintWriter out;
    private final Phrases phrases;
    private final JudgeMapping mapping;
    private final LabelledRecords read;
    private final Matching matching;

    JudgePrinter(PrintWriter out, Phrases phrases, JudgeMapping mapping, LabelledRecords read, Matching matching) {
        this.out = out;
        this.phrases = phrases;
        this.mapping = mapping;
        this.read = read;
        this.matching = matching;
    }

    void print() {
        Judgement all = Judgement.of(
                read.labels(), matching, IntStream.range(0, read.labels().size()));
        Matching.Expected expected = matching.expected();
        line("judge.pairs", phrases.number(all.real()), phrases.number(all.linked()), phrases.number(all.right()));
        out.println();
        out.printf(Locale.ROOT, "  %-10s %8s   %s%n", "", phrases.say("judge.real"), phrases.say("judge.expected"));
        row("precision", all.precision(), expected.precision());
        row("recall", all.recall(), expected.recall());
        row("F1", all.f1(), f1(expected));
        out.println();
        line(
                "judge.errors",
                phrases.number(all.linked() - all.right()),
                whole(expected.falseLinks().likely()),
                whole(Math.floor(expected.falseLinks().least())),
                whole(Math.ceil(expected.falseLinks().most())));
        line(
                "judge.missed",
                phrases.number(all.real() - all.right()),
                whole(expected.missedLinks().likely()),
                whole(Math.floor(expected.missedLinks().least())),
                whole(Math.ceil(expected.missedLinks().most())));
        if (thin(expected)) {
            line("judge.thin");
        }
        sources();
        tags();
    }

    /** With few links, or facts that do not tell persons apart, the model expects much better of itself than it is. */
    private boolean thin(Matching.Expected expected) {
        return expected.links() < LEAST_LINKS
                || mapping.sources().stream()
                        .map(JudgeMapping.JudgeSource::columns)
                        .anyMatch(c -> !c.containsKey(Column.NUMBER)
                                && (!c.containsKey(Column.BIRTH_DATE)
                                        || !c.containsKey(Column.POSTCODE) && !c.containsKey(Column.HOUSE_NUMBER)));
    }

    private void line(String key, Object... details) {
        out.println(phrases.say(key, details));
    }

    private void row(String name, double real, double expected) {
        out.printf(Locale.ROOT, "  %-10s %8.4f   %8.4f%n", name, real, expected);
    }

    private static double f1(Matching.Expected expected) {
        double sum = expected.precision() + expected.recall();
        return sum == 0 ? 0 : 2 * expected.precision() * expected.recall() / sum;
    }

    private String whole(double number) {
        return phrases.number(Math.round(number));
    }

    private void sources() {
        out.println();
        line("judge.sources");
        int all = 0;
        for (int source = 0; source < read.sizes().size(); source++) {
            int size = read.sizes().get(source);
            out.printf(
                    Locale.ROOT,
                    "  %-30s %10s%n",
                    mapping.sources().get(source).path().getFileName(),
                    phrases.number(size));
            all += size;
        }
        out.printf(Locale.ROOT, "  %-30s %10s%n", phrases.say("judge.all"), phrases.number(all));
    }

    private void tags() {
        out.println();
        line("judge.tags");
        List<String> kinds = GenericFamily.kinds().stream().map(k -> k.id()).toList();
        for (int kind = 0; kind < kinds.size(); kind++) {
            out.printf(
                    Locale.ROOT,
                    "  %-62s %5.1f %%%n",
                    kinds.get(kind),
                    100.0
                            * read.records().tagged(kind)
                            / Math.max(1, read.records().size()));
        }
    }
}
