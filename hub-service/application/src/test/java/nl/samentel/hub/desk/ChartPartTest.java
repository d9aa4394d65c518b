package nl.samentel.hub.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.samentel.hub.question.rest.Bilingual;
import nl.samentel.hub.question.rest.CountAnswer;
import nl.samentel.hub.question.rest.CountAnswer.Cell;
import nl.samentel.hub.question.rest.QuestionAnswer.DimensionAnswer;
import org.junit.jupiter.api.Test;

/** Which chart an answer has, and what is said of it in words. */
class ChartPartTest {
    private static final DeskTexts ENGLISH = new DeskTexts(DeskLanguage.EN);
    private static final DimensionAnswer YEARS =
            CountGridTest.dimension("year", DimensionAnswer.TIME, List.of("2020"), "2018", "2019", "2020");

    /** Only what charts look at. */
    @SuppressWarnings("NullAway")
    private static CountAnswer answer(List<DimensionAnswer> dimensions, List<Cell> cells) {
        return new CountAnswer(
                UUID.randomUUID(),
                new CountAnswer.QuestionPart(
                        "X1",
                        "1",
                        new Bilingual("x", "x"),
                        "record",
                        new Bilingual("melding", "report"),
                        LocalDate.of(2019, 1, 1)),
                new CountAnswer.SnapshotPart(UUID.randomUUID(), "x"),
                dimensions,
                null,
                cells,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static ChartPart chart(CountAnswer answer, String kind) {
        return ChartPart.of(answer, CountGrid.of(answer, false), ENGLISH, kind, null);
    }

    private static Cell year(String code, long value) {
        return CountGridTest.cell(List.of(code), value);
    }

    @Test
    void marksTheBreakAndCallsAnIncompleteYearNoFall() {
        ChartPart chart =
                chart(answer(List.of(YEARS), List.of(year("2018", 100), year("2019", 103), year("2020", 20))), "lines");

        assertThat(chart.breakAt()).isEqualTo(1);
        assertThat(chart.says())
                .anyMatch(s -> s.contains("stands at 2019-01-01"))
                .anyMatch(s -> s.equals(
                        "Not complete: en 2020. This is a hollow point with a dashed line to it, and no fall."))
                .anyMatch(s ->
                        s.contains("First 100 (95–105) in en 2018, last 103 (98–108) in en 2019: the bounds overlap"));
    }

    @Test
    void saysMoreOrLessOnlyWhereBoundsDoNotOverlap() {
        ChartPart chart =
                chart(answer(List.of(YEARS), List.of(year("2018", 100), year("2019", 120), year("2020", 20))), "lines");

        assertThat(chart.says()).anyMatch(s -> s.endsWith("in en 2019: more, and the bounds do not overlap."));
    }

    @Test
    void hasNoBreakWhereAllIsComparableAndNoChartOfOneNumber() {
        DimensionAnswer later = CountGridTest.dimension("year", DimensionAnswer.TIME, List.of(), "2019", "2020");
        assertThat(chart(answer(List.of(later), List.of(year("2019", 30), year("2020", 30))), "bars")
                        .breakAt())
                .isEqualTo(-1);

        ChartPart none = chart(answer(List.of(), List.of(year("", 30))), "lines");
        assertThat(none.kind()).isNull();
        assertThat(none.tabs()).isEmpty();
    }
}
