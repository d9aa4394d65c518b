package nl.samentel.hub.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatcherTest {
    private static final int[] ALONE = {};

    @ParameterizedTest(name = "overlap {0} %, seed {1}")
    @CsvSource({"100, 1", "50, 2", "20, 3", "2, 4"})
    void linksTwoSourcesAtAnyOverlapAndKnowsHowWell(int overlap, long seed) {
        Simulated simulated = new Simulated(seed);
        int each = 2_000;
        int shared = each * overlap / 100;
        for (int person = 0; person < 2 * each - shared; person++) {
            int[] facts = simulated.person(ALONE);
            if (person < each) {
                simulated.register(0, person, facts, 0.08, 0.03);
            }
            if (person >= each - shared) {
                simulated.register(1, person, facts, 0.08, 0.03);
            }
        }
        Matching matching = match(simulated, true, true);
        Score score = Score.of(simulated, matching);
        assertThat(score.precision()).isGreaterThan(0.99);
        assertThat(score.recall()).isGreaterThan(overlap > 20 ? 0.96 : 0.85);
        assertThat(matching.expected().precision()).isCloseTo(score.precision(), within(0.02));
        assertThat(matching.expected().recall()).isCloseTo(score.recall(), within(overlap > 10 ? 0.02 : 0.1));
    }

    @Test
    void knowsHowWellEachPairOfSourcesIsLinked() {
        double[] errors = {0.02, 0.08, 0.16};
        Simulated simulated = new Simulated(5);
        for (int person = 0; person < 3_000; person++) {
            int[] facts = simulated.person(ALONE);
            for (int source = 0; source < errors.length; source++) {
                if (person % 5 != source) {
                    simulated.register(source, person, facts, errors[source], 0.02);
                }
            }
        }
        Matching matching = match(simulated, true, true, true);
        for (int one = 0; one < errors.length; one++) {
            for (int other = 0; other < one; other++) {
                Score score = Score.between(simulated, matching, one, other);
                Matching.Expected expected = matching.expectations().of(other, one);
                assertThat(expected).isEqualTo(matching.expectations().of(one, other));
                assertThat(expected.links()).isEqualTo(score.linked());
                // Pairs that a third record holds together are expected to be wrong more often than they are.
                assertThat(expected.precision()).isBetween(score.precision() - 0.05, score.precision() + 0.02);
                assertThat(expected.recall()).isCloseTo(score.recall(), within(0.03));
            }
        }
        assertThat(matching.expected().links())
                .isEqualTo(matching.expectations().between().links());
        assertThat(matching.expectations().of(0, 0).links()).isZero();
    }

    @Test
    void linksByNumberAreRightAndOfTheirPairOfSources() {
        Simulated simulated = new Simulated(6);
        int persons = 2_000;
        int[] numbers = new int[2 * persons];
        for (int person = 0; person < persons; person++) {
            int[] facts = simulated.person(ALONE);
            for (int source = 0; source < 2; source++) {
                int record = simulated.register(source, person, facts, 0.15, 0.05);
                numbers[record] = person % 4 == 0 ? Promises.NO_NUMBER : person;
            }
        }
        Matching matching = Matcher.match(
                simulated.records(), simulated.scheme(), Simulated.start(), Promises.ofNumbers(2, numbers), 200);
        Score score = Score.between(simulated, matching, 0, 1);
        assertThat(matching.expectations().of(0, 1).links())
                .isEqualTo(score.linked())
                .isGreaterThan(persons * 3 / 4);
        assertThat(matching.expectations().of(0, 1).recall()).isCloseTo(score.recall(), within(0.02));
        assertThat(matching.expectations().of(0, 1).precision()).isCloseTo(score.precision(), within(0.02));
        assertThat(matching.expectations().of(0, 0).links()).isLessThan(5);
    }

    @Test
    void aSourceThatPromisesOneRecordOfEachPersonHasOneInACluster() {
        Simulated simulated = people(7, 600, 3, 0.15);
        Matching matching = match(simulated, true, true, true);
        Map<Integer, Set<Integer>> sources = new HashMap<>();
        for (int record = 0; record < matching.records(); record++) {
            assertThat(sources.computeIfAbsent(matching.person(record), p -> new HashSet<>())
                            .add(simulated.records().source(record)))
                    .isTrue();
        }
        assertThat(Score.of(simulated, matching).f1()).isGreaterThan(0.95);
    }

    @Test
    void findsPersonsWhoStandInOneSourceSeveralTimes() {
        Simulated simulated = new Simulated(11);
        for (int person = 0; person < 800; person++) {
            int[] facts = simulated.person(ALONE);
            for (int copy = 0; copy <= person % 4; copy++) {
                simulated.register(0, person, facts, 0.08, 0.02);
            }
        }
        assertThat(Score.of(simulated, match(simulated, false)).f1()).isGreaterThan(0.97);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22})
    void keepsMembersOfAHouseholdApart(long seed) {
        Simulated simulated = new Simulated(seed);
        int label = 0;
        for (int household = 0; household < 500; household++) {
            int[] first = simulated.person(ALONE);
            for (int member = 0; member < 4; member++) {
                int[] facts = member == 0 ? first : simulated.person(first);
                simulated.register(0, label, facts, 0.04, 0.01);
                if (member % 2 == 0) {
                    simulated.register(1, label, facts, 0.04, 0.01);
                }
                label++;
            }
        }
        Score score = Score.of(simulated, match(simulated, true, true));
        assertThat(score.precision()).isGreaterThan(0.99);
        assertThat(score.recall()).isGreaterThan(0.97);
    }

    @Test
    void sourcesWithoutACommonPersonGiveHardlyALink() {
        Simulated simulated = new Simulated(31);
        for (int person = 0; person < 2_000; person++) {
            simulated.register(person % 2, person, simulated.person(ALONE), 0.05, 0.02);
        }
        assertThat(match(simulated, true, true).expected().links()).isLessThan(5);
    }

    @Test
    void nothingAndOneRecordAreLinkedToo() {
        Simulated nothing = new Simulated(41);
        assertThat(match(nothing, true, true).persons()).isZero();
        Simulated one = new Simulated(42);
        one.register(0, 0, one.person(ALONE), 0, 0);
        assertThat(match(one, true, true).persons()).isEqualTo(1);
    }

    private static Simulated people(long seed, int persons, int sources, double errors) {
        Simulated simulated = new Simulated(seed);
        for (int person = 0; person < persons; person++) {
            int[] facts = simulated.person(ALONE);
            for (int source = 0; source < sources; source++) {
                simulated.register(source, person, facts, errors, 0.02);
            }
        }
        return simulated;
    }

    private static Matching match(Simulated simulated, boolean... unique) {
        return Matcher.match(
                simulated.records(), simulated.scheme(), Simulated.start(), Promises.ofSources(unique), 200);
    }
}
