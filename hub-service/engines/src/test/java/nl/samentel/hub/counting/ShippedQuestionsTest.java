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
import nl.samentel.hub.disclosure.ExactNumbers.Numbers;
import nl.samentel.schema.question.Choice;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Definitions;
import nl.samentel.schema.question.Dimension;
import nl.samentel.schema.question.meaning.Counts;
import nl.samentel.schema.question.meaning.Facts;
import nl.samentel.schema.question.meaning.Meaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of every pair of dimensions has what the definition means, on small random regions. */
class ShippedQuestionsTest {
    private static final List<Long> SEEDS = List.of(20190101L, 20200229L, 7L, 42L);
    private static final int ENOUGH = 20;
    private static final Map<Long, Map<String, Facts>> FACTS = new ConcurrentHashMap<>();

    private static Stream<Long> seeds() {
        return SEEDS.stream();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyCellHasWhatTheDefinitionMeans(long seed) throws Exception {
        EngineAnswers engine = new EngineAnswers(SmallRegion.of(seed), Definitions.shipped(), SmallRegion.PERIOD);
        for (Definition definition : Definitions.shipped()) {
            Facts facts = facts(seed, definition);
            for (List<String> dimensions : upToTwo(definition)) {
                compare(engine, definition, facts, Optional.empty(), dimensions);
            }
            for (Dimension other : definition.dimensions()) {
                for (Choice choice : definition.choices(other)) {
                    Filter filter = new Filter(other.id(), choice.code());
                    for (Dimension by : definition.dimensions()) {
                        if (!by.equals(other)) {
                            compare(engine, definition, facts, Optional.of(filter), List.of(by.id()));
                        }
                    }
                }
            }
        }
    }

    private static void compare(
            EngineAnswers engine, Definition definition, Facts facts, Optional<Filter> filter, List<String> dimensions)
            throws Exception {
        Map<List<String>, Counts> meant = filter.map(f -> facts.where(f.dimension(), f.code()))
                .orElse(facts)
                .count(dimensions);
        for (Numbers cell : engine.numbers(definition.id(), filter, dimensions)) {
            assertThat(EngineAnswers.counts(cell))
                    .as("%s by %s with %s at %s", definition.id(), dimensions, filter, cell.codes())
                    .isEqualTo(meant.getOrDefault(cell.codes(), Counts.NONE));
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
                    assertThat(cells)
                            .as("%s by %s", definition.id(), dimensions)
                            .doesNotContainAnyElementsOf(
                                    facts(seed, definition).count(dimensions).keySet());
                }
            }
        }
        assertThat(impossible).isPositive();
    }

    @Test
    void everyQuestionHasEnoughToCountAndEveryDimensionToTellApart() {
        for (Definition definition : Definitions.shipped()) {
            List<Facts> all = SEEDS.stream().map(s -> facts(s, definition)).toList();
            assertThat(all.stream().mapToInt(Facts::size).sum())
                    .as(definition.id())
                    .isGreaterThan(ENOUGH);
            for (Dimension dimension : definition.dimensions()) {
                assertThat(all.stream()
                                .flatMap(f -> f.count(List.of(dimension.id())).keySet().stream())
                                .flatMap(List::stream)
                                .distinct())
                        .as("%s by %s", definition.id(), dimension.id())
                        .hasSizeGreaterThan(1)
                        .isSubsetOf(definition.choices(dimension).stream()
                                .map(Choice::code)
                                .toList());
            }
        }
    }

    private static Facts facts(long seed, Definition definition) {
        return FACTS.computeIfAbsent(seed, s -> {
                    CountingPeriod period = SmallRegion.PERIOD;
                    Meaning meaning = Meaning.of(SmallRegion.of(s), period.from(), period.to());
                    Map<String, Facts> facts = new HashMap<>();
                    Definitions.shipped().forEach(d -> facts.put(d.id(), meaning.facts(d)));
                    return facts;
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
