package nl.samentel.hub.disclosure.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import nl.samentel.hub.disclosure.attack.Report;
import nl.samentel.hub.disclosure.suppression.audit.AuditOutcome;
import nl.samentel.hub.disclosure.suppression.audit.ModelSolver;
import nl.samentel.hub.disclosure.suppression.audit.PatternAudit;
import nl.samentel.hub.disclosure.suppression.primary.MinimumFrequency;
import nl.samentel.hub.disclosure.suppression.primary.ZeroRule;
import nl.samentel.hub.disclosure.suppression.protection.Insiders;
import nl.samentel.hub.disclosure.suppression.protection.Protection;
import nl.samentel.hub.disclosure.suppression.secondary.Effort;
import nl.samentel.hub.disclosure.suppression.secondary.Hiding;
import nl.samentel.hub.disclosure.suppression.secondary.HidingProblem;
import nl.samentel.hub.disclosure.suppression.secondary.Suppression;
import nl.samentel.hub.disclosure.suppression.solver.OjAlgoSimplex;
import nl.samentel.hub.disclosure.suppression.table.LinkedTables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds optimiser and audit against an attacker who tries every whole table. */
class RandomTablesTest {
    private static final long THRESHOLD = 3;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {2, 3, 4, 5, 8, 9, 10})
    void hidesNoMoreThanTheOptimum(long seed) {
        LinkedTables tables = TinyTables.random(seed);
        for (Insiders insiders : Insiders.values()) {
            for (long width : new long[] {1, 3}) {
                Protection protection = new Protection(width, insiders, 1);
                Hiding hiding = Suppression.solve(problem(tables, protection), new OjAlgoSimplex(), effort());
                assertThat(hiding)
                        .as("seed %d, %s", seed, protection)
                        .satisfies(h -> isLeast(seed, h, sensitive(tables), new BruteForce(tables, protection)));
            }
        }
    }

    private static void isLeast(long seed, Hiding hiding, List<Integer> sensitive, BruteForce force) {
        int least = force.least(sensitive);
        if (least < 0) {
            assertThat(hiding).isInstanceOf(Hiding.Impossible.class);
            return;
        }
        assertThat(hiding).isInstanceOfSatisfying(Hiding.Found.class, found -> {
            assertThat(found.proven()).isTrue();
            assertThat(found.hidden()).hasSize(least).containsAll(sensitive);
            boolean withstands = force.withstands(found.hidden());
            Report.print(
                    "official tables, every whole table tried",
                    seed,
                    "0 exact, 0 narrower than asked",
                    (withstands ? "0" : "some") + " of " + found.hidden().size() + " hidden cells");
            assertThat(withstands).isTrue();
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void passesAPatternExactlyIfNoAttackerBreaksIt(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LinkedTables tables = TinyTables.random(seed);
        for (int i = 0; i < 60; i++) {
            Protection protection =
                    new Protection(random.nextLong(1, 4), Insiders.values()[random.nextInt(3)], random.nextLong(1, 3));
            List<Integer> pattern = pattern(random, tables);
            boolean passed =
                    PatternAudit.of(tables, protection, new ModelSolver()).examine(pattern)
                            instanceof AuditOutcome.Passed;
            assertThat(passed)
                    .as("seed %d, pattern %d, %s", seed, i, protection)
                    .isEqualTo(new BruteForce(tables, protection).withstands(pattern));
        }
    }

    private static List<Integer> pattern(SplittableRandom random, LinkedTables tables) {
        TreeSet<Integer> pattern = new TreeSet<>();
        int size = random.nextInt(1, 9);
        while (pattern.size() < size) {
            pattern.add(random.nextInt(tables.cells().size()));
        }
        return new ArrayList<>(pattern);
    }

    private static List<Integer> sensitive(LinkedTables tables) {
        return new MinimumFrequency(THRESHOLD, 1, ZeroRule.SENSITIVE)
                .sensitive(tables).stream().boxed().toList();
    }

    private static HidingProblem problem(LinkedTables tables, Protection protection) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < tables.cells().size(); i++) {
            all.add(i);
        }
        return new HidingProblem(tables, sensitive(tables), all, cell -> 1, protection);
    }

    private static Effort effort() {
        return Effort.of(Duration.ofMinutes(1));
    }
}
