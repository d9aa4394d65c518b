package nl.samentel.hub.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.samentel.hub.counting.CountQuery.Filter;
import nl.samentel.hub.counting.SlowInterpreter.Row;
import nl.samentel.hub.disclosure.ExactNumbers.Numbers;
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
            List<Row> rows = rows(seed, definition);
            for (List<String> dimensions : upToTwo(definition)) {
                compare(engine, definition, rows, Optional.empty(), dimensions);
            }
            for (Dimension other : definition.dimensions()) {
                for (Choice choice : definition.choices(other)) {
                    Filter filter = new Filter(other.id(), choice.code());
                    for (Dimension by : definition.dimensions()) {
                        if (!by.equals(other)) {
                            compare(engine, definition, rows, Optional.of(filter), List.of(by.id()));
                        }
                    }
                }
            }
        }
    }

    private static void compare(
            EngineAnswers engine,
            Definition definition,
            List<Row> rows,
            Optional<Filter> filter,
            List<String> dimensions)
            throws Exception {
        List<Row> kept = rows.stream()
                .filter(r -> filter.isEmpty()
                        || filter.get().code().equals(r.codes().get(filter.get().dimension())))
                .toList();
        SlowNumbers slow = new SlowNumbers(kept, dimensions);
        for (Numbers cell : engine.numbers(definition.id(), filter, dimensions)) {
            assertThat(cell)
                    .as("%s by %s with %s", definition.id(), dimensions, filter)
                    .isEqualTo(slow.at(cell.codes()));
        }
    }

    @Test
    void nothingIsCountedInACellThatIsSaidNotToExist() throws Exception {
        int impossible = 0;
        for (Definition definition : Definitions.shipped()) {
            for (List<String> dimensions : upToTwo(definition)) {
                List<List<String>> cells = EngineAnswers.impossible(definition, dimensions, SmallRegion.PERIOD);
                impossible += cells.size();
                for (long seed : SEEDS) {
                    SlowNumbers slow = new SlowNumbers(rows(seed, definition), dimensions);
                    assertThat(cells)
                            .as("%s by %s", definition.id(), dimensions)
                            .noneMatch(slow.occupied()::contains);
                }
            }
        }
        assertThat(impossible).isPositive();
    }

    @Test
    void everyQuestionHasEnoughToCountAndEveryDimensionToTellApart() {
        for (Definition definition : Definitions.shipped()) {
            List<Row> rows =
                    SEEDS.stream().flatMap(s -> rows(s, definition).stream()).toList();
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

    private static List<Row> rows(long seed, Definition definition) {
        return ROWS.computeIfAbsent(seed, s -> {
                    SlowInterpreter slow = new SlowInterpreter(SmallRegion.of(s), SmallRegion.PERIOD);
                    Map<String, List<Row>> rows = new HashMap<>();
                    Definitions.shipped().forEach(d -> rows.put(d.id(), slow.rows(d)));
                    return rows;
                })
                .get(definition.id());
    }

    /** No dimension, each one, and each pair in both orders. */
    private static List<List<String>> upToTwo(Definition definition) {
        List<List<String>> sets = new ArrayList<>(List.of(List.of()));
        for (Dimension one : definition.dimensions()) {
            sets.add(List.of(one.id()));
            for (Dimension other : definition.dimensions()) {
                if (!one.equals(other)) {
                    sets.add(List.of(one.id(), other.id()));
                }
            }
        }
        return sets;
    }
}
