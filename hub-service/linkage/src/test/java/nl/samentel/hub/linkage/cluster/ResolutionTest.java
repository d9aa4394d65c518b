package nl.samentel.hub.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import nl.samentel.hub.linkage.pair.PatternCounts;
import nl.samentel.hub.linkage.scheme.Fact;
import nl.samentel.hub.linkage.scheme.Scheme;
import nl.samentel.hub.linkage.scheme.TagKind;
import nl.samentel.hub.linkage.scheme.Vetoes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Resolves random edges among records of which some have a number. */
class ResolutionTest {
    private static final int RECORDS = 300;
    private static final int KINDS = 3;
    private static final Vetoes VETOES = Vetoes.of(new Scheme(
            List.of(TagKind.of("a", "x"), TagKind.of("b", "y"), TagKind.of("c", "x", "y")),
            List.of(Fact.plain("x"), Fact.plain("y")),
            List.of(new Scheme.Veto("a", "b", List.of()))));

    private final int[] numbers = new int[RECORDS];
    private final int[] tags = new int[RECORDS];
    private final List<int[]> edges = new ArrayList<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void resolvingEachComponentGivesWhatResolvingAllGives(long seed) {
        make(new SplittableRandom(seed));
        int[] everything = new int[RECORDS];
        Arrays.setAll(everything, r -> r);
        Resolution all = resolve(everything);

        Map<Integer, Integer> expected = new TreeMap<>();
        List<Integer> alone = new ArrayList<>();
        for (int[] component : components()) {
            Resolution resolution = resolve(component);
            for (int record = 0; record < component.length; record++) {
                expected.put(component[record], component[resolution.persons()[record]]);
            }
            resolution.alone().stream().forEach(r -> alone.add(component[r]));
        }

        for (int record = 0; record < RECORDS; record++) {
            assertThat(all.persons()[record]).as("record %d", record).isEqualTo(expected.get(record));
        }
        assertThat(all.alone().stream().boxed()).containsExactlyInAnyOrderElementsOf(alone);
        assertThat(components()).hasSizeGreaterThan(20);
    }

    private void make(SplittableRandom random) {
        for (int record = 0; record < RECORDS; record++) {
            numbers[record] = random.nextInt(3) == 0 ? random.nextInt(RECORDS / 6) : Promises.NO_NUMBER;
            tags[record] = random.nextInt(1 << KINDS);
        }
        for (int record = 0; record + 6 < RECORDS; record++) {
            if (random.nextInt(3) > 0 && record % 12 < 6) {
                edges.add(new int[] {record, record + 1 + random.nextInt(5), random.nextInt(100)});
            }
        }
    }

    private Resolution resolve(int[] component) {
        Map<Integer, Integer> local = new HashMap<>();
        for (int record : component) {
            local.put(record, local.size());
        }
        Promises promises = Promises.ofNumbers(
                2, Arrays.stream(component).map(r -> numbers[r]).toArray());
        Edges some = new Edges();
        for (int[] edge : edges) {
            boolean apart = numbers[edge[0]] >= 0 && numbers[edge[1]] >= 0;
            if (local.containsKey(edge[0]) && !apart) {
                some.add(local.get(edge[0]), local.get(edge[1]), 0.3 + edge[2] / 150.0, agree(edge[0], edge[1]));
            }
        }
        Resolution resolution = new Resolution(new Some(component, promises), promises, VETOES);
        resolution.uniteNumbers();
        resolution.resolve(
                some, new Remembered((sources, pattern) -> PatternCounts.agree(pattern) != 0 ? 0.9 : 0.4, 3));
        return resolution;
    }

    private int agree(int one, int other) {
        return tags[one] & tags[other];
    }

    private List<int[]> components() {
        int[] of = new int[RECORDS];
        Arrays.setAll(of, r -> r);
        for (int round = 0; round < RECORDS; round++) {
            for (int[] edge : edges) {
                of[edge[0]] = of[edge[1]] = Math.min(of[edge[0]], of[edge[1]]);
            }
            Map<Integer, Integer> ofNumber = new HashMap<>();
            for (int record = 0; record < RECORDS; record++) {
                if (numbers[record] >= 0) {
                    ofNumber.merge(numbers[record], of[record], Math::min);
                }
            }
            for (int record = 0; record < RECORDS; record++) {
                of[record] = numbers[record] < 0 ? of[record] : ofNumber.get(numbers[record]);
            }
        }
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int record = 0; record < RECORDS; record++) {
            members.computeIfAbsent(of[record], c -> new ArrayList<>()).add(record);
        }
        return members.values().stream()
                .map(m -> m.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private final class Some implements Comparison {
        private final int[] component;
        private final Promises promises;

        Some(int[] component, Promises promises) {
            this.component = component;
            this.promises = promises;
        }

        @Override
        public int records() {
            return component.length;
        }

        @Override
        public int place(int number) {
            return number;
        }

        @Override
        public int source(int record) {
            return component[record] % 2;
        }

        @Override
        public int number(int record) {
            return promises.number(record);
        }

        @Override
        public int kinds(int record) {
            return tags[component[record]];
        }

        @Override
        public int agreement(int one, int other) {
            return agree(component[one], component[other]);
        }
    }
}
