package nl.samentel.hub.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.samentel.hub.counting.CountQuery;
import nl.samentel.hub.counting.Question;
import nl.samentel.schema.question.Definitions;
import org.junit.jupiter.api.Test;

class CoarserTest {
    private static final Shown NOTHING = new Shown(0, 10);

    private static CountQuery query(String question, String... dimensions) {
        return new CountQuery(
                Question.of(Definitions.find(question).orElseThrow()), List.of(dimensions), Optional.empty());
    }

    private static CountQuery within(CountQuery query, String dimension, String code) {
        return new CountQuery(
                query.question(), query.dimensions(), Optional.of(new CountQuery.Filter(dimension, code)));
    }

    /** Shows nothing of tables that are not named. */
    private static Function<CountQuery, Shown> shown(Map<List<String>, Shown> tables) {
        return query -> tables.getOrDefault(query.dimensions(), NOTHING);
    }

    private static Optional<List<String>> than(CountQuery query, Map<List<String>, Shown> tables) {
        return Coarser.than(query, shown(tables)).map(CountQuery::dimensions);
    }

    @Test
    void offersNothingWhereMostIsShown() {
        assertThat(than(query("M2", "area", "year"), Map.of(List.of("area", "year"), new Shown(5, 10))))
                .isEmpty();
    }

    @Test
    void offersATableThatHasSomethingToShowAndNotOneThatIsClosedToo() {
        var tables = Map.of(List.of("year"), new Shown(4, 5));

        assertThat(than(query("P9", "year", "help_183"), tables)).contains(List.of("year"));
    }

    @Test
    void givesUpAPartForItsWholeBeforeADimension() {
        var tables = Map.of(
                List.of("area", "year"), new Shown(13, 25),
                List.of("pc4"), new Shown(20, 20),
                List.of("year"), new Shown(5, 5));

        assertThat(than(query("M2", "pc4", "year"), tables)).contains(List.of("area", "year"));
    }

    @Test
    void keepsWhatTheQuestionIsAboutRatherThanWhenItWas() {
        var tables = Map.of(List.of("year"), new Shown(5, 5), List.of("contact_6"), new Shown(3, 3));

        assertThat(than(query("H4", "year", "contact_6"), tables)).contains(List.of("contact_6"));
    }

    @Test
    void showsTheMostOfTablesThatGiveUpTheSame() {
        var tables = Map.of(List.of("top3"), new Shown(2, 2), List.of("re_report_365"), new Shown(3, 3));

        assertThat(than(query("P5", "top3", "re_report_365"), tables)).contains(List.of("re_report_365"));
    }

    @Test
    void goesFurtherWhereATableOneStepCoarserShowsLittle() {
        var tables = Map.of(List.of("cohort", "flagged"), new Shown(1, 8), List.of("flagged"), new Shown(2, 2));

        assertThat(than(query("H8", "cohort", "flagged", "outcome_24"), tables)).contains(List.of("flagged"));
    }

    @Test
    void offersWhatShowsMoreWhereNothingIsMostlyShown() {
        var tables = Map.of(List.of("year", "help_183"), new Shown(1, 10), List.of("year"), new Shown(2, 5));

        assertThat(than(query("P9", "year", "help_183"), tables)).contains(List.of("year"));
    }

    @Test
    void offersTheTotalOnlyWhereNothingElseShowsAnything() {
        var total = new Shown(1, 1);

        assertThat(than(query("P9", "year", "help_183"), Map.of(List.of(), total)))
                .contains(List.of());
        assertThat(than(query("P9", "year"), Map.of(List.of(), total, List.of("year"), new Shown(1, 5))))
                .isEmpty();
    }

    @Test
    void offersNothingWhereNothingCanBeShown() {
        assertThat(than(query("P9", "year", "help_183"), Map.of())).isEmpty();
        assertThat(than(query("P9"), Map.of())).isEmpty();
    }

    @Test
    void neverOffersADimensionThatTheFilterFixes() {
        var query = within(query("M2", "pc4", "report_type"), "area", "EMMELOORD");
        var tables = Map.of(List.of("area", "report_type"), new Shown(9, 9), List.of("pc4"), new Shown(9, 9));

        assertThat(than(query, tables)).contains(List.of("pc4"));
    }

    @Test
    void keepsTheFilter() {
        var query = within(query("M2", "pc4"), "year", "2022");

        assertThat(Coarser.than(query, shown(Map.of(List.of("area"), new Shown(9, 9)))))
                .contains(within(query("M2", "area"), "year", "2022"));
    }

    @Test
    void looksAtNoAnswerWhereThatWouldTellMore() {
        assertThat(Coarser.unseen(query("M2", "pc4", "year"), NOTHING).map(CountQuery::dimensions))
                .contains(List.of("area", "year"));
        assertThat(Coarser.unseen(query("H4", "year", "contact_6"), NOTHING).map(CountQuery::dimensions))
                .contains(List.of("contact_6"));
        assertThat(Coarser.unseen(query("H4", "year"), NOTHING).map(CountQuery::dimensions))
                .contains(List.of());
        assertThat(Coarser.unseen(query("H4", "year"), new Shown(5, 10))).isEmpty();
        assertThat(Coarser.unseen(query("H4"), NOTHING)).isEmpty();
    }
}
