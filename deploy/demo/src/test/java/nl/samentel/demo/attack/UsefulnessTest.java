package nl.samentel.demo.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.samentel.hub.disclosure.attack.Answers;
import nl.samentel.hub.disclosure.attack.Hub;
import nl.samentel.hub.disclosure.attack.Report;
import nl.samentel.hub.disclosure.cellkey.CellNoise;
import nl.samentel.hub.disclosure.cellkey.HardenedCellKeys;
import nl.samentel.hub.disclosure.ptable.NoiseDesign;
import nl.samentel.hub.disclosure.ptable.PerturbationTable;
import org.junit.jupiter.api.Test;

/** Protection that leaves nothing to say is a failure as well: what an analyst of a region is left with. */
class UsefulnessTest {
    private static final double DEVIATION = Math.sqrt(3);
    private static final int DRAWS = 10_000;
    private static final List<String> VILLAGES = List.of("SOUTH", "WEST", "EAST");

    /** Cells of a table by what a reader is told. */
    private record Extent(int exact, int shown, int small, int closed) {
        static Extent of(Answers answers, int mask) {
            int[] found = new int[4];
            for (int cell = 0; cell < answers.cells().size(mask); cell++) {
                if (answers.shown(mask, cell)) {
                    found[0] += DEVIATION / answers.of(mask, cell) <= .1 ? 1 : 0;
                    found[1]++;
                } else if (!answers.impossible(mask, cell)) {
                    found[answers.open(mask, cell) ? 2 : 3]++;
                }
            }
            return new Extent(found[0], found[1], found[2], found[3]);
        }

        Extent and(Extent other) {
            return new Extent(exact + other.exact, shown + other.shown, small + other.small, closed + other.closed);
        }

        int all() {
            return shown + small + closed;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "shown %d (%d of them with a standard error of at most 10 %%), small %d, closed %d",
                    shown,
                    exact,
                    small,
                    closed);
        }
    }

    @Test
    void theDefaultTablesCanBeReported() {
        for (long seed : Regions.SEEDS) {
            Attacked m1 = Regions.of(seed).of("M1");
            Attacked m2 = Regions.of(seed).of("M2");
            Extent areas = Extent.of(m2.answers(), m2.mask("area", "year"));
            Extent quarters = Extent.of(m1.answers(), m1.mask("quarter"));
            Extent both = areas.and(quarters);
            Report.print("useful: M2 by area and year", seed, "70 % within 10 %", areas.toString());
            Report.print("useful: M1 by quarter", seed, "70 % within 10 %", quarters.toString());
            Report.print(
                    "useful: default tables",
                    seed,
                    "70 % within 10 %",
                    Report.share((double) both.exact() / both.all()));
            if (Hub.LONG) {
                assertThat((double) both.exact() / both.all()).isGreaterThanOrEqualTo(.7);
            }
            // A place of 8,000 has some 200 families in M1: nine cells, which is years and not quarters.
            Extent years = Extent.of(m1.answers(), m1.mask("year"));
            assertThat((double) years.exact() / years.all()).isGreaterThanOrEqualTo(.7);
        }
    }

    /** Who was followed too short lacks a handful of a year: what is closed with them is the rest, and not who was met again. */
    @Test
    void whatAQuestionAsksIsShown() {
        for (long seed : Regions.SEEDS) {
            Attacked h8 = Regions.of(seed).of("H8");
            for (String outcome : List.of("outcome_12", "outcome_24")) {
                int mask = h8.mask(outcome);
                int yes = h8.question()
                        .dimension(outcome)
                        .orElseThrow()
                        .position("YES")
                        .orElseThrow();
                Report.print(
                        "useful: H8, " + outcome + " YES",
                        seed,
                        "shown",
                        h8.answers().shown(mask, yes) ? "shown" : "not shown");
                assertThat(h8.answers().shown(mask, yes)).as(outcome).isTrue();
            }
        }
    }

    @Test
    void tellsHowMuchOfEachQuestionIsShown() {
        for (long seed : Regions.SEEDS) {
            for (Attacked here : Regions.of(seed).all()) {
                for (int dimensions = 0; dimensions <= 3; dimensions++) {
                    int size = dimensions;
                    Extent extent = here.answers()
                            .cells()
                            .masks()
                            .filter(m -> Integer.bitCount(m) == size)
                            .mapToObj(m -> Extent.of(here.answers(), m))
                            .reduce(new Extent(0, 0, 0, 0), Extent::and);
                    Report.print(
                            "useful: " + here.id() + ", tables of " + size + " dimensions",
                            seed,
                            "none",
                            extent.toString());
                }
                assertThat(here.answers().open()).as(here.id()).isPositive();
            }
        }
    }

    /** The village areas of 2022, in the order of their true numbers, with noise drawn anew. */
    @Test
    void tellsHowOftenTheOrderOfThreeVillageAreasSurvives() {
        CellNoise noise = new CellNoise(PerturbationTable.of(NoiseDesign.DEFAULT), HardenedCellKeys.of(Hub.key(7)));
        SplittableRandom random = new SplittableRandom(7);
        for (long seed : Regions.SEEDS) {
            int[] counts = villages(Regions.of(seed).of("M2"));
            int kept = 0;
            for (int draw = 0; draw < DRAWS; draw++) {
                long[] seen = Arrays.stream(counts)
                        .mapToLong(c -> noise.perturbed(c, random.nextLong()))
                        .toArray();
                kept += IntStream.range(1, seen.length).allMatch(i -> seen[i - 1] < seen[i]) ? 1 : 0;
            }
            Report.print(
                    "useful: order of three village areas",
                    seed,
                    "told, not promised",
                    Report.share((double) kept / DRAWS) + " of draws keep the order of " + Arrays.toString(counts));
            assertThat(kept).isPositive();
        }
    }

    private static int[] villages(Attacked m2) {
        int mask = m2.mask("area", "year");
        int[] codes = new int[m2.rows().sizes().size()];
        codes[2] = 3;
        return VILLAGES.stream()
                .mapToInt(v -> {
                    codes[1] = m2.question().dimensions().get(1).position(v).orElseThrow();
                    return m2.counts()[mask][m2.answers().cells().of(mask, codes)];
                })
                .sorted()
                .toArray();
    }
}
