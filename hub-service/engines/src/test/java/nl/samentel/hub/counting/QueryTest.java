package nl.samentel.hub.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samentel.hub.disclosure.ProtectedRate;
import nl.samentel.hub.disclosure.TableShape;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Offset;
import nl.samentel.schema.question.Text;
import org.junit.jupiter.api.Test;

class QueryTest {
    private static final Question M1 = Questions.find("M1").orElseThrow();
    private static final Question M2 = Questions.find("M2").orElseThrow();
    private static final Question H8 = Questions.find("H8").orElseThrow();

    @Test
    void questionsSayWhatTheySayAndCannotSayInBothLanguages() {
        for (Question question : Questions.all()) {
            Definition definition = question.definition();
            for (Text text :
                    List.of(definition.title(), definition.says(), definition.cannotSay(), definition.unitLabel())) {
                assertThat(text.nl()).isNotBlank();
                assertThat(text.en()).isNotBlank();
            }
            assertThat(question.dimensions())
                    .isNotEmpty()
                    .allSatisfy(d -> assertThat(d.codeNames()).isNotEmpty().doesNotHaveDuplicates());
        }
        assertThat(M1.dimension("quarter").orElseThrow().codes()).hasSize(18);
    }

    @Test
    void refusesWhatIsOutsideTheLattice() {
        assertRefused(CountQueryException.Reason.DIMENSION_UNKNOWN, List.of("postcode"), null);
        assertRefused(CountQueryException.Reason.DIMENSION_REPEATED, List.of("year", "year"), null);
        assertRefused(
                CountQueryException.Reason.DIMENSION_REPEATED, List.of("year"), new CountQuery.Filter("year", "2022"));
        assertRefused(
                CountQueryException.Reason.TOO_MANY_DIMENSIONS,
                List.of("year", "quarter", "report_type", "derived_type"),
                null);
        assertRefused(
                CountQueryException.Reason.CODE_UNKNOWN, List.of("year"), new CountQuery.Filter("report_type", "NOPE"));
    }

    @Test
    void aQuarterGoesWithItsYearOnly() throws CountQueryException {
        TableShape shape = shape(M1, "year", "quarter");
        for (int cell = 0; cell < shape.cells(); cell++) {
            List<String> codes = shape.codes(cell);
            assertThat(shape.structuralZero(cell))
                    .as(codes.toString())
                    .isEqualTo(!codes.get(1).startsWith(codes.get(0)));
        }
    }

    @Test
    void aTypeIsDerivedFromThreeYearsAfterTheStartOfTheDataOnly() throws CountQueryException {
        TableShape shape = shape(M1, "year", "derived_type");
        for (int cell = 0; cell < shape.cells(); cell++) {
            List<String> codes = shape.codes(cell);
            boolean early = Integer.parseInt(codes.get(0)) < 2022;
            assertThat(shape.structuralZero(cell))
                    .as(codes.toString())
                    .isEqualTo(early != codes.get(1).equals("NOT_VALID"));
        }
    }

    @Test
    void aStartInsideAYearLeavesBothPossible() {
        Impossible rule =
                new Impossible.ValidAfter("derived_type", "NOT_VALID", "year", new Offset(3, Offset.Unit.YEARS));
        CountingPeriod period = new CountingPeriod(LocalDate.of(2019, 3, 1), LocalDate.of(2023, 1, 1));
        assertThat(rule.impossible("NOT_VALID", "2022", period)).isFalse();
        assertThat(rule.impossible("FIRST", "2022", period)).isFalse();
        assertThat(rule.impossible("FIRST", "2021", period)).isTrue();
        assertThat(rule.impossible("NOT_VALID", "2023", period)).isTrue();
        assertThat(rule.impossible("NOT_VALID", "2022Q1", period)).isFalse();
        assertThat(rule.impossible("NOT_VALID", "2022Q2", period)).isTrue();
    }

    @Test
    void outcomesAreCompleteOrNotByTheirCohort() throws CountQueryException {
        TableShape shape = shape(H8, "cohort", "outcome_24");
        for (int cell = 0; cell < shape.cells(); cell++) {
            List<String> codes = shape.codes(cell);
            boolean open = codes.get(1).equals("NOT_COMPLETE");
            boolean impossible = switch (codes.get(0)) {
                case "2019", "2020" -> open;
                case "2021" -> false;
                default -> !open;
            };
            assertThat(shape.structuralZero(cell)).as(codes.toString()).isEqualTo(impossible);
        }
    }

    @Test
    void nothingFoundIsCertainOrNotByItsYear() throws CountQueryException {
        TableShape shape = shape(Questions.find("R1").orElseThrow(), "year", "days_to_contact");
        for (int cell = 0; cell < shape.cells(); cell++) {
            List<String> codes = shape.codes(cell);
            boolean impossible = switch (codes.get(1)) {
                case "NOT_COMPLETE" -> Integer.parseInt(codes.get(0)) < 2021;
                case "NONE" -> codes.get(0).equals("2022") || codes.get(0).equals("2023");
                default -> false;
            };
            assertThat(shape.structuralZero(cell)).as(codes.toString()).isEqualTo(impossible);
        }
    }

    @Test
    void aFilterTakesPartInWhatIsImpossible() throws CountQueryException {
        CountQuery query = CountQuery.of(M1, List.of("quarter"), Optional.of(new CountQuery.Filter("year", "2022")));
        TableShape shape = QueryShape.of(query, Scene.PERIOD);
        assertThat(shape.structuralZero(0)).isTrue();
        assertThat(shape.structuralZero(12)).isFalse();
    }

    private static TableShape shape(Question question, String... dimensions) throws CountQueryException {
        return QueryShape.of(CountQuery.of(question, List.of(dimensions), Optional.empty()), Scene.PERIOD);
    }

    private static void assertRefused(
            CountQueryException.Reason reason, List<String> dimensions, CountQuery.Filter filter) {
        assertThatThrownBy(() -> CountQuery.of(M1, dimensions, Optional.ofNullable(filter)))
                .isInstanceOfSatisfying(
                        CountQueryException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void ratesNeedAPeriodAndTakeTheAreaOfTheCell() throws Exception {
        Scene scene = new Scene();
        for (int person = 0; person < 300; person++) {
            String pc4 = person < 200 ? "8305" : "8302";
            scene.add(
                    scene.event(
                                    nl.samentel.schema.event.EventType.VT_REPORT,
                                    (person % 2 == 0 ? "2021" : "2022") + "-05-01")
                            .group(Scene.id("r" + person))
                            .pc4(pc4),
                    person,
                    person);
        }
        QuestionAnswers answers = scene.answers("M2");
        assertThat(rates(answers, Optional.of(new CountQuery.Filter("year", "2022")), "pc4"))
                .hasSize(2)
                .anySatisfy(rate -> assertThat(rate).isBetween(95 * 100_000 / 3760L, 105 * 100_000 / 3760L + 1));
        assertThat(rates(answers, Optional.empty(), "year"))
                .hasSize(2)
                .allSatisfy(rate -> assertThat(rate).isBetween(145 * 100_000 / 47583L, 155 * 100_000 / 47583L + 1));
        assertThat(rates(answers, Optional.empty(), "pc4")).isEmpty();
    }

    private static List<Long> rates(QuestionAnswers answers, Optional<CountQuery.Filter> filter, String dimension)
            throws CountQueryException {
        CountQuery query = CountQuery.of(M2, List.of(dimension), filter);
        return answers.answer(query).cells().stream()
                .flatMap(c -> c.rate().map(ProtectedRate::value).stream())
                .toList();
    }
}
