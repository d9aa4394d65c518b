package nl.samentel.hub.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Dimension;
import nl.samentel.schema.question.meaning.Counts;
import nl.samentel.schema.question.meaning.Facts;
import nl.samentel.schema.question.meaning.LinkedEvent;
import nl.samentel.schema.question.meaning.Meaning;
import org.junit.jupiter.api.Test;

/**
 * Any definition that the language allows gives in every cell what it means, on small random regions. Another seed or
 * more regions: {@code -Dsamentel.seed=7 -Dsamentel.regions=100}.
 */
class RandomDefinitionsTest {
    private static final long SEED = Long.getLong("samentel.seed", 20230701L);
    private static final int REGIONS = Integer.getInteger("samentel.regions", 6);
    private static final int EACH = 40;

    @Test
    void everyCellHasWhatTheDefinitionMeans() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        RandomDefinitions any = new RandomDefinitions(random);
        int counted = 0;
        for (int i = 0; i < REGIONS; i++) {
            List<LinkedEvent> region = SmallRegion.of(random.nextLong());
            Meaning meaning = Meaning.of(region, SmallRegion.PERIOD.from(), SmallRegion.PERIOD.to());
            List<Definition> definitions = any.next(EACH);
            EngineAnswers engine = new EngineAnswers(region, definitions, SmallRegion.PERIOD);
            for (Definition definition : definitions) {
                Facts facts = meaning.facts(definition);
                counted += facts.size() > 0 ? 1 : 0;
                compare(engine, definition, facts, "seed " + SEED + ", region " + i);
            }
        }
        assertThat(counted).as("definitions that find something").isGreaterThan(REGIONS * EACH / 2);
    }

    private static void compare(EngineAnswers engine, Definition definition, Facts facts, String where)
            throws Exception {
        for (List<String> dimensions : pairsAndAll(definition)) {
            Map<List<String>, Counts> meant = facts.count(dimensions);
            assertThat(engine.occupied(definition.id(), dimensions))
                    .as("%s by %s: %s", where, dimensions, definition)
                    .isEqualTo(meant);
            assertThat(EngineAnswers.impossible(definition, dimensions, SmallRegion.PERIOD))
                    .as("%s: %s", where, definition)
                    .noneMatch(meant::containsKey);
        }
    }

    private static List<List<String>> pairsAndAll(Definition definition) {
        List<String> ids = definition.dimensions().stream().map(Dimension::id).toList();
        return List.of(ids.subList(0, 2), ids.subList(1, 3), List.of(ids.get(2), ids.get(0)), ids);
    }
}
