package nl.samentel.hub.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.samentel.hub.counting.SlowInterpreter.Row;
import nl.samentel.hub.disclosure.ExactNumbers.Numbers;
import nl.samentel.hub.disclosure.TableShape;
import nl.samentel.schema.question.Choice;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Definitions;
import nl.samentel.schema.question.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of every pair of dimensions agrees with a slow second implementation, on small random regions. */
class ShippedQuestionsTest {
    private static final List<Long> SEEDS = List.of(20190101L, 20200229L, 7L, 42L);
    private static final int ENOUGH = 20;
    private static final Map<Long, Map<String, List<Row>>> ROWS = new ConcurrentHashMap<>();

    private static Stream<Long> seeds() {
        return SEEDS.stream();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyCellAgreesWithTheSlowInterpreter(long seed) throws Exception {
        EngineAnswers engine = new EngineAnswers(SmallRegion.of(seed), Definitions.shipped(), SmallRegion.PERIOD);
        for (Definition definition : Definitions.shipped()) {
            List<Row> rows = rows(seed).get(definition.id());
            List<Dimension> dimensions = definition.dimensions();
            compare(engine, definition, rows, List.of());
            for (int one = 0; one < dimensions.size(); one++) {
                compare(engine, definition, rows, List.of(dimensions.get(one)));
                for (int other = 0; other < dimensions.size(); other++) {
                    if (one != other) {
                        compare(engine, definition, rows, List.of(dimensions.get(one), dimensions.get(other)));
                        List<Choice> codes = definition.choices(dimensions.get(other));
                        String code = codes.get(one % codes.size()).code();
                        filter(engine, definition, rows, dimensions.get(one), dimensions.get(other), code);
                    }
                }
            }
        }
    }

    @Test
    void everyQuestionHasEnoughToCountAndEveryDimensionToTellApart() {
        for (Definition definition : Definitions.shipped()) {
            List<Row> rows = SEEDS.stream()
                    .flatMap(s -> rows(s).get(definition.id()).stream())
                    .toList();
            assertThat(rows).as(definition.id()).hasSizeGreaterThan(ENOUGH);
            for (Dimension dimension : definition.dimensions()) {
                assertThat(rows.stream().map(r -> r.codes().get(dimension.id())).distinct())
                        .as("%s by %s", definition.id(), dimension.id())
                        .hasSizeGreaterThan(1)
                        .isSubsetOf(definition.choices(dimension).stream()
                                .map(Choice::code)
                                .toList());
            }
        }
    }

    private static Map<String, List<Row>> rows(long seed) {
        return ROWS.computeIfAbsent(seed, s -> {
            SlowInterpreter slow = new SlowInterpreter(SmallRegion.of(s), SmallRegion.PERIOD);
            Map<String, List<Row>> rows = new HashMap<>();
            Definitions.shipped().forEach(d -> rows.put(d.id(), slow.rows(d)));
            return rows;
        });
    }

    private static void compare(EngineAnswers engine, Definition definition, List<Row> rows, List<Dimension> dimensions)
            throws Exception {
        List<String> ids = dimensions.stream().map(Dimension::id).toList();
        SlowNumbers slow = new SlowNumbers(rows, ids);
        for (Numbers cell : engine.numbers(definition.id(), Optional.empty(), ids)) {
            assertThat(cell).as("%s by %s", definition.id(), ids).isEqualTo(slow.at(cell.codes()));
        }
        TableShape shape = engine.shape(definition.id(), ids);
        for (int cell = 0; cell < shape.cells(); cell++) {
            if (shape.structuralZero(cell)) {
                assertThat(slow.occupied())
                        .as("%s by %s has what it says cannot exist", definition.id(), ids)
                        .doesNotContain(shape.codes(cell));
            }
        }
    }

    private static void filter(
            EngineAnswers engine, Definition definition, List<Row> rows, Dimension one, Dimension other, String code)
            throws Exception {
        SlowNumbers slow = new SlowNumbers(
                rows.stream()
                        .filter(r -> code.equals(r.codes().get(other.id())))
                        .toList(),
                List.of(one.id()));
        CountQuery.Filter filter = new CountQuery.Filter(other.id(), code);
        for (Numbers cell : engine.numbers(definition.id(), Optional.of(filter), List.of(one.id()))) {
            assertThat(cell)
                    .as("%s by %s where %s is %s", definition.id(), one.id(), other.id(), code)
                    .isEqualTo(slow.at(cell.codes()));
        }
    }
}
