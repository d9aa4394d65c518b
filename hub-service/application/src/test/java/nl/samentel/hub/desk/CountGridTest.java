package nl.samentel.hub.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.samentel.hub.desk.CountGrid.Row;
import nl.samentel.hub.question.rest.Bilingual;
import nl.samentel.hub.question.rest.CountAnswer.Cell;
import nl.samentel.hub.question.rest.QuestionAnswer.CodeAnswer;
import nl.samentel.hub.question.rest.QuestionAnswer.DimensionAnswer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where each number of an answer stands. */
class CountGridTest {
    static final DimensionAnswer YEAR =
            dimension("year", DimensionAnswer.TIME, List.of("2023"), "2021", "2022", "2023");
    static final DimensionAnswer PC4 = dimension("pc4", DimensionAnswer.PLACE, List.of(), "8301", "8302");
    static final DimensionAnswer TYPE = dimension("type", null, List.of(), "A", "B");

    static DimensionAnswer dimension(String id, @Nullable String kind, List<String> partial, String... codes) {
        return new DimensionAnswer(
                id,
                new Bilingual(id, id),
                false,
                kind,
                Arrays.stream(codes)
                        .map(c -> new CodeAnswer(c, "nl " + c, "en " + c))
                        .toList(),
                partial);
    }

    /** A cell with bounds of 5, and a rate ten times as high. */
    static Cell cell(List<String> codes, long value) {
        return new Cell(codes, "VALUE", value, value - 5, value + 5, value * 10, value * 10 - 50, value * 10 + 50);
    }

    /** Cells as the interface gives them, the last dimension fastest, each with the number of its place. */
    static List<Cell> cells(List<DimensionAnswer> dimensions) {
        List<List<String>> codes = List.of(List.of());
        for (DimensionAnswer dimension : dimensions) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> begun : codes) {
                for (CodeAnswer code : dimension.codes()) {
                    List<String> all = new ArrayList<>(begun);
                    all.add(code.code());
                    longer.add(all);
                }
            }
            codes = longer;
        }
        List<Cell> cells = new ArrayList<>();
        for (List<String> of : codes) {
            cells.add(cell(of, 100L + cells.size()));
        }
        return cells;
    }

    static CountGrid grid(DimensionAnswer... dimensions) {
        return CountGrid.of(List.of(dimensions), cells(List.of(dimensions)), new Bilingual("melding", "report"), false);
    }

    @Test
    void putsTimeAcrossWhereverItWasAskedAndEveryNumberWithItsCodes() {
        for (List<DimensionAnswer> asked :
                List.of(List.of(YEAR, TYPE), List.of(TYPE, YEAR), List.of(YEAR, PC4, TYPE), List.of(PC4, YEAR, TYPE))) {
            CountGrid grid = grid(asked.toArray(DimensionAnswer[]::new));

            assertThat(grid.time()).isTrue();
            assertThat(grid.columns()).extracting(CountGrid.Head::code).containsExactly("2021", "2022", "2023");
            for (Row row : grid.rows()) {
                for (int column = 0; column < 3; column++) {
                    List<String> codes = new ArrayList<>(
                            row.heads().stream().map(CountGrid.Head::code).toList());
                    codes.add(grid.columns().get(column).code());
                    assertThat(row.cells().get(column).codes()).containsExactlyInAnyOrderElementsOf(codes);
                }
            }
        }
    }

    @Test
    void putsAreasDownWithoutTime() {
        CountGrid grid = grid(TYPE, PC4);

        assertThat(grid.places()).isTrue();
        assertThat(grid.time()).isFalse();
        assertThat(grid.rows()).extracting(Row::label).containsExactly("en 8301", "en 8302");
        assertThat(grid.rows().get(1).cells().get(0).codes()).containsExactly("A", "8302");
    }

    @Test
    void hasOneColumnForOneDimensionAndOneNumberForNone() {
        CountGrid years = grid(YEAR);
        assertThat(years.columns()).extracting(CountGrid.Head::label).containsExactly("report");
        assertThat(years.rows()).extracting(Row::partial).containsExactly(false, false, true);
        assertThat(years.partials()).containsExactly("en 2023");

        CountGrid total = grid();
        assertThat(total.rows()).hasSize(1);
        assertThat(ChartKind.of(total, true)).isEmpty();
    }

    @Test
    void offersTheChartsThatMakeSense() {
        assertThat(ChartKind.of(grid(YEAR), true)).containsExactly(ChartKind.LINES, ChartKind.BARS);
        assertThat(ChartKind.of(grid(PC4), true)).containsExactly(ChartKind.TILES, ChartKind.BARS, ChartKind.FUNNEL);
        assertThat(ChartKind.of(grid(PC4), false)).doesNotContain(ChartKind.FUNNEL);
        assertThat(ChartKind.of(grid(PC4, YEAR), true))
                .containsExactly(ChartKind.LINES, ChartKind.BARS, ChartKind.TILES);
        DimensionAnswer many = dimension(
                "many",
                null,
                List.of(),
                IntStream.range(0, 40).mapToObj(i -> "C" + i).toArray(String[]::new));
        assertThat(ChartKind.of(grid(many, YEAR), true)).isEmpty();
        assertThat(ChartKind.of(grid(many, TYPE), true)).containsExactly(ChartKind.BARS);
    }

    @Test
    void saysOfWhichPairsNobodyKnowsTheOrderAndLeavesOutWhatIsNotComplete() {
        Ordering apart = Ordering.of(grid(YEAR), Measure.COUNT, "and");
        assertThat(apart.pairs()).isEqualTo(1);
        assertThat(apart.together()).containsExactly("en 2021 and en 2022");

        CountGrid far = CountGrid.of(
                List.of(TYPE), List.of(cell(List.of("A"), 10), cell(List.of("B"), 21)), new Bilingual("x", "x"), false);
        assertThat(Ordering.of(far, Measure.COUNT, "and").together()).isEmpty();
        assertThat(Ordering.of(grid(PC4, YEAR), Measure.COUNT, "and").together())
                .containsExactly("en 8301 and en 8302 (en 2021)", "en 8301 and en 8302 (en 2022)");
    }
}
