package nl.samentel.hub.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.samentel.hub.counting.CountQuery;
import nl.samentel.hub.counting.CountQueryException;
import nl.samentel.hub.counting.Question;
import nl.samentel.schema.question.Definitions;
import org.junit.jupiter.api.Test;

/** The data of the figures fit the questions that they ask. */
class FiguresTest {
    @Test
    void everyFigureAsksATableThatItsQuestionHas() throws CountQueryException {
        List<Figures.Figure> figures = Figures.all();

        assertThat(figures).extracting(Figures.Figure::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        for (Figures.Figure figure : figures) {
            Question question = question(figure.question());
            String[] filter = figure.filter().split("=", 2);
            CountQuery query = CountQuery.of(
                    question,
                    figure.dimensions(),
                    filter.length == 2 ? Optional.of(new CountQuery.Filter(filter[0], filter[1])) : Optional.empty());
            assertThat(query.dimensions()).isNotEmpty();
            assertThat(figure.title()).containsOnlyKeys("nl", "en");
            assertThat(figure.differs()).containsOnlyKeys("nl", "en");
            assertThat(ChartKind.values()).extracting(ChartKind::code).contains(figure.chart());
            assertThat(List.of("count", "rate")).contains(figure.by());
        }
    }

    private static Question question(String id) {
        return Definitions.find(id).map(Question::of).orElseThrow();
    }
}
