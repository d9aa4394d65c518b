package nl.samentel.hub.disclosure.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.samentel.hub.disclosure.suppression.ReleaseOutcome.Released;
import nl.samentel.hub.disclosure.suppression.audit.AuditOutcome;
import nl.samentel.hub.disclosure.suppression.audit.ModelSolver;
import nl.samentel.hub.disclosure.suppression.audit.PatternAudit;
import nl.samentel.hub.disclosure.suppression.primary.MinimumFrequency;
import nl.samentel.hub.disclosure.suppression.primary.ZeroRule;
import nl.samentel.hub.disclosure.suppression.protection.Protection;
import nl.samentel.hub.disclosure.suppression.secondary.Effort;
import nl.samentel.hub.disclosure.suppression.table.Dimension;
import nl.samentel.hub.disclosure.suppression.table.LinkedTables;
import nl.samentel.hub.disclosure.suppression.table.RollUp;
import org.junit.jupiter.api.Test;

/** Holds patterns against those of GaussSuppression 1.2.3 and sdcTable 0.34.0 on their tables. */
class GoldenTablesTest {
    private static final String YEARS = "sdctable_y_pc4_nature_OPT.csv";

    @Test
    void hidesWhatGaussSuppressionHidesInTheSmallTable() {
        SharedTables theirs = SharedTables.read("gauss_z1_maxN3.csv");
        LinkedTables tables = theirs.flat();
        Released ours = release(tables, 4, ZeroRule.SENSITIVE, 1);

        assertThat(sensitive(tables, 4, ZeroRule.SENSITIVE)).isEqualTo(marked(theirs, tables, "primary"));
        assertThat(hidden(ours)).isEqualTo(marked(theirs, tables, "suppressed"));
    }

    @Test
    void hidesOneLessThanGaussSuppressionWhereRegionsRollUpInTwoWays() {
        SharedTables theirs = SharedTables.read("gauss_z2_maxN3.csv");
        LinkedTables tables = theirs.tables(List.of(regions(), Dimension.flat("hovedint", concerns())));
        Released ours = release(tables, 4, ZeroRule.SENSITIVE, 1);
        assertThat(sensitive(tables, 4, ZeroRule.SENSITIVE)).isEqualTo(marked(theirs, tables, "primary"));
        assertThat(marked(theirs, tables, "suppressed")).hasSize(29);
        assertThat(hidden(ours)).hasSize(28);
        assertThat(audit(tables, 1, hidden(ours))).isInstanceOf(AuditOutcome.Passed.class);
    }

    @Test
    void addsAsManyAsTheOptimumOfSdcTable() {
        SharedTables theirs = SharedTables.read(YEARS);
        LinkedTables tables = theirs.flat();
        Released ours = release(tables, 5, ZeroRule.PUBLISHED, 1);

        assertThat(tables.cells()).hasSize(792);
        assertThat(sensitive(tables, 5, ZeroRule.PUBLISHED))
                .isEqualTo(status(theirs, tables, "u"))
                .hasSize(303);
        assertThat(status(theirs, tables, "x")).hasSize(20);
        assertThat(ours.account().added()).isEqualTo(20);
        assertThat(ours.account().proven()).isTrue();
    }

    @Test
    void addsThirtyThreeToLeaveNoIntervalNarrowerThanTheThreshold() {
        LinkedTables tables = SharedTables.read(YEARS).flat();
        Released ours = release(tables, 5, ZeroRule.PUBLISHED, 5);

        assertThat(ours.account().added()).isEqualTo(33);
        assertThat(ours.account().proven()).isTrue();
        assertThat(audit(tables, 5, hidden(ours))).isInstanceOf(AuditOutcome.Passed.class);
    }

    @Test
    void findsTwentySixNarrowIntervalsInTheOptimumOfSdcTable() {
        SharedTables theirs = SharedTables.read(YEARS);
        LinkedTables tables = theirs.flat();
        List<Integer> pattern = new ArrayList<>(status(theirs, tables, "u"));
        pattern.addAll(status(theirs, tables, "x"));

        assertThat(audit(tables, 1, pattern)).isInstanceOf(AuditOutcome.Passed.class);
        assertThat(audit(tables, 5, pattern)).isInstanceOfSatisfying(AuditOutcome.Failed.class, failed -> {
            assertThat(failed.narrow()).hasSize(26);
            assertThat(failed.exact()).isEmpty();
        });
    }

    @Test
    void addsOneCellToTheTableWithoutYearsAsSdcTableDoes() {
        SharedTables theirs = SharedTables.read("sdctable_pc4_nature_OPT.csv");
        LinkedTables tables = theirs.flat();
        Released ours = release(tables, 5, ZeroRule.PUBLISHED, 1);

        assertThat(sensitive(tables, 5, ZeroRule.PUBLISHED)).isEqualTo(status(theirs, tables, "u"));
        assertThat(ours.account().added()).isEqualTo(1);
        assertThat(hidden(ours)).containsAll(status(theirs, tables, "x"));
    }

    private static Dimension regions() {
        SharedTables source = SharedTables.read("ssb_z2.csv");
        List<String> all = new ArrayList<>();
        List<RollUp> rollUps = new ArrayList<>();
        Map<String, List<String>> counties = source.codes("region", "fylke");
        counties.forEach((county, regions) -> rollUps.add(new RollUp(county, regions)));
        source.codes("region", "kostragr").forEach((group, regions) -> rollUps.add(new RollUp(group, regions)));
        counties.values().forEach(all::addAll);
        rollUps.add(new RollUp(RollUp.ALL, all));
        return new Dimension("region", rollUps);
    }

    private static List<String> concerns() {
        return List.of("annet", "arbeid", "soshjelp", "trygd");
    }

    private static Released release(LinkedTables tables, long threshold, ZeroRule zeros, long width) {
        ReleaseRules rules = ReleaseRules.threshold(threshold, zeros, Protection.ofWidth(width));
        ReleaseOutcome outcome = OfficialRelease.protect(tables, rules, Effort.of(Duration.ofMinutes(5)));
        assertThat(outcome).isInstanceOf(Released.class);
        return (Released) outcome;
    }

    private static AuditOutcome audit(LinkedTables tables, long width, List<Integer> hidden) {
        return PatternAudit.of(tables, Protection.ofWidth(width), new ModelSolver())
                .examine(hidden);
    }

    private static List<Integer> hidden(Released released) {
        return IntStream.range(0, released.cells().size())
                .filter(i -> released.cells().get(i).number().isEmpty())
                .boxed()
                .toList();
    }

    private static List<Integer> sensitive(LinkedTables tables, long threshold, ZeroRule zeros) {
        return new MinimumFrequency(threshold, 1, zeros)
                .sensitive(tables).stream().boxed().toList();
    }

    private static List<Integer> marked(SharedTables theirs, LinkedTables tables, String column) {
        return theirs.cells(tables, r -> r.getOrDefault(column, "").equals("TRUE"));
    }

    private static List<Integer> status(SharedTables theirs, LinkedTables tables, String status) {
        return theirs.cells(tables, r -> r.getOrDefault("sdcStatus", "").equals(status));
    }
}
