package nl.samentel.hub.disclosure.suppression;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import nl.samentel.hub.disclosure.suppression.audit.AuditOutcome;
import nl.samentel.hub.disclosure.suppression.audit.ModelSolver;
import nl.samentel.hub.disclosure.suppression.audit.PatternAudit;
import nl.samentel.hub.disclosure.suppression.primary.ZeroRule;
import nl.samentel.hub.disclosure.suppression.protection.Insiders;
import nl.samentel.hub.disclosure.suppression.protection.Protection;
import nl.samentel.hub.disclosure.suppression.secondary.Effort;
import nl.samentel.hub.disclosure.suppression.table.LinkedTables;
import org.opentest4j.TestAbortedException;

/**
 * Measures planning and audit on the table of 792 cells with 303 sensitive ones, for which sdcTable's OPT took 21 seconds.
 * Prints; asserts nothing.
 */
public final class SuppressionBenchmark {
    private static final String TABLE = "sdctable_y_pc4_nature_OPT.csv";

    private SuppressionBenchmark() {}

    /** Runs. */
    public static void main(String[] args) {
        LinkedTables tables;
        try {
            tables = SharedTables.read(TABLE).flat();
        } catch (TestAbortedException e) {
            System.out.println(e.getMessage());
            return;
        }
        audit(tables);
        release(tables, 5, ZeroRule.PUBLISHED, Protection.ofWidth(1));
        release(tables, 5, ZeroRule.PUBLISHED, Protection.ofWidth(5));
        release(tables, 5, ZeroRule.PUBLISHED, new Protection(5, Insiders.EACH_ALONE, 1));
        release(tables, 5, ZeroRule.PUBLISHED, new Protection(5, Insiders.TWO_OF_A_ROW, 1));
        release(tables, 10, ZeroRule.PUBLISHED, Protection.DEFAULT);
        release(tables, 5, ZeroRule.SENSITIVE, Protection.ofWidth(5));
        release(tables, 10, ZeroRule.SENSITIVE, Protection.DEFAULT);
    }

    private static void audit(LinkedTables tables) {
        List<Integer> theirs = SharedTables.read(TABLE)
                .cells(tables, r -> !r.getOrDefault("sdcStatus", "").equals("s"));
        long start = System.nanoTime();
        AuditOutcome outcome = PatternAudit.of(tables, Protection.ofWidth(5), new ModelSolver())
                .examine(theirs);
        long narrow =
                outcome instanceof AuditOutcome.Failed failed ? failed.narrow().size() : 0;
        System.out.printf(Locale.ROOT, "audit of sdcTable OPT: %d narrower than 5, %.1f s%n", narrow, since(start));
    }

    private static void release(LinkedTables tables, long threshold, ZeroRule zeros, Protection protection) {
        long start = System.nanoTime();
        Effort effort = new Effort(Clock.systemUTC(), Duration.ofMinutes(5), p -> {
            if (p.step() != Effort.Step.BOUNDED) {
                System.out.printf(Locale.ROOT, "  %s after %.1f s: %d added%n", p.step(), since(start), p.hidden());
            }
        });
        ReleaseOutcome outcome =
                OfficialRelease.protect(tables, ReleaseRules.threshold(threshold, zeros, protection), effort);
        String result = outcome instanceof ReleaseOutcome.Released released
                ? released.account().toString()
                : outcome.toString();
        System.out.printf(
                Locale.ROOT,
                "threshold %d, zeros %s, %s: %s, with audit %.1f s%n",
                threshold,
                zeros,
                protection,
                result,
                since(start));
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
