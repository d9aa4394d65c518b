package nl.samentel.connector.synthetic.answers;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares a folder of answers with the truth. */
public final class Comparison {
    private final List<TableVerdict> tables;

    private Comparison(List<TableVerdict> tables) {
        this.tables = List.copyOf(tables);
    }

    /**
     * Reads and compares.
     *
     * @param truth folder with {@code answers.json} and, after {@code samentel truth}, {@code questions.json}
     * @param answers folder with answers of the counts API, one in each JSON file
     * @param share share of a true count that linking may lose or add, 0 to 1
     * @param least least number that linking may lose or add, 0 or more
     * @param lost reports that rejected rows or objections may have taken away, 0 or more
     * @throws IOException if a folder lacks what it should hold; the message says what
     */
    public static Comparison of(Path truth, Path answers, double share, int least, int lost) throws IOException {
        List<Answer> given = Answer.read(answers);
        Tolerance tolerance = new Tolerance(share, least, lost);
        List<TableVerdict> verdicts = new ArrayList<>();
        for (TruthTable table : TruthTable.read(truth)) {
            verdicts.add(TableVerdict.of(
                    table, given.stream().filter(a -> a.answers(table)).findFirst(), tolerance));
        }
        return new Comparison(verdicts);
    }

    /** Tells whether every table of the truth was asked. */
    public boolean complete() {
        return tables.stream().allMatch(TableVerdict::asked);
    }

    /**
     * Tells whether at least one table was asked, no cell of those asked differs, and the intervals hold the truth in nine of
     * ten cells. Of tables that were not asked it says nothing: see {@link #complete}.
     */
    public boolean agrees() {
        return tables.stream().anyMatch(TableVerdict::asked)
                && tables.stream().allMatch(t -> t.differing() == 0)
                && Intervals.of(tables).met();
    }

    /**
     * Prints what came out.
     *
     * @param everyCell also the cells that agree
     */
    public void print(PrintWriter out, boolean everyCell) {
        tables.stream()
                .filter(t -> t.asked() && (everyCell || t.differing() > 0))
                .forEach(t -> print(out, t, everyCell));
        out.printf(Locale.ROOT, "%nBy question%n");
        QuestionVerdict.of(tables).forEach(q -> out.println("  " + q.line()));
        printUnasked(out);
        long cells = tables.stream().mapToLong(t -> t.cells().size()).sum();
        long differing = tables.stream().mapToLong(TableVerdict::differing).sum();
        out.printf(
                Locale.ROOT,
                "%n%s: %d of %d cells differ from the truth by more than noise and linking explain.%n",
                agrees() ? complete() ? "AGREES" : "AGREES WHERE ASKED" : "DIFFERS",
                differing,
                cells);
        out.println(Intervals.of(tables).line());
        out.flush();
    }

    private void printUnasked(PrintWriter out) {
        List<TruthTable> unasked =
                tables.stream().filter(t -> !t.asked()).map(TableVerdict::table).toList();
        if (!unasked.isEmpty()) {
            out.printf(
                    Locale.ROOT,
                    "%n%d of %d tables of the truth were not asked, so that nothing is said of them:%n",
                    unasked.size(),
                    tables.size());
            unasked.forEach(t -> out.printf(
                    Locale.ROOT, "  %s  (from %s)%n", t, t.source().name().toLowerCase(Locale.ROOT)));
        }
    }

    private static void print(PrintWriter out, TableVerdict verdict, boolean everyCell) {
        TruthTable table = verdict.table();
        out.printf(
                Locale.ROOT,
                "%n%s  (from %s%s)%n",
                table,
                table.source().name().toLowerCase(Locale.ROOT),
                table.linked() ? ", linked" : "");
        verdict.cells().stream().filter(c -> everyCell || !c.good()).forEach(c -> print(out, c));
        out.printf(
                Locale.ROOT,
                "  %d cells, %d with a value, %d differ%n",
                verdict.cells().size(),
                verdict.valuesShown(),
                verdict.differing());
    }

    private static void print(PrintWriter out, CellVerdict cell) {
        out.printf(
                Locale.ROOT,
                "  %-44s true %6d  shown %10s  within %4d  %s%n",
                String.join(" ", cell.codes()),
                cell.truth(),
                cell.shown(),
                cell.allowed(),
                cell.good() ? "ok" : "DIFFERS");
    }
}
