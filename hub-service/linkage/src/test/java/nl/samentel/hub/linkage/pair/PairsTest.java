package nl.samentel.hub.linkage.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairsTest {
    private static final int KINDS = 4;
    private static final int SOURCES = 3;

    private final List<List<List<Integer>>> tags = new ArrayList<>();
    private final TaggedRecords records = TaggedRecords.ofKinds(KINDS);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void findsEveryPairThatSharesATagAndCountsAllPairs(long seed) {
        make(seed, 200);
        boolean[] unique = {true, false, true};
        Pairs pairs = Pairs.of(records, 1_000);
        Map<String, String> found = new HashMap<>();
        for (Slice slice : List.of(new Slice(0, 90), new Slice(90, 200))) {
            pairs.visit(
                    slice,
                    place -> true,
                    (one, other, comparable, agree, by) -> assertThat(
                                    found.put(name(pairs, one, other), comparable + " " + agree))
                            .isNull());
        }
        SourcePairs sources = new SourcePairs(SOURCES);
        List<Map<Long, Long>> expected = new ArrayList<>();
        for (int pair = 0; pair < sources.count(); pair++) {
            expected.add(new TreeMap<>());
        }
        for (int one = 0; one < records.size(); one++) {
            for (int other = one + 1; other < records.size(); other++) {
                int comparable = mask(one, other, false);
                int agree = mask(one, other, true);
                assertThat(found.get(one + "-" + other)).isEqualTo(agree == 0 ? null : comparable + " " + agree);
                assertThat(pairs.agreement(pairs.place(one), pairs.place(other)))
                        .isEqualTo(agree);
                int source = records.source(one);
                if (source != records.source(other) || !unique[source]) {
                    expected.get(sources.number(source, records.source(other)))
                            .merge(PatternCounts.pattern(comparable, agree), 1L, Long::sum);
                }
            }
        }
        PatternCounts counts = PatternCounts.of(pairs, sources, Open.of(unique));
        for (int pair = 0; pair < sources.count(); pair++) {
            assertThat(counts.of(pair)).isEqualTo(expected.get(pair));
        }
    }

    @Test
    void aTagOfTooManyRecordsFindsNoPairsButCountsBetweenThoseThatAnotherFinds() {
        for (int record = 0; record < 20; record++) {
            add(0, List.of(List.of(7), record < 2 ? List.of(1) : List.of(), List.of(), List.of()));
        }
        List<String> found = new ArrayList<>();
        Pairs pairs = Pairs.of(records, 5);
        pairs.visit(
                new Slice(0, 20),
                place -> true,
                (one, other, comparable, agree, by) -> found.add(name(pairs, one, other) + " " + agree + " by " + by));
        assertThat(found).containsExactly("0-1 3 by 2");
        assertThat(pairs.pairsByKind()).containsExactly(0, 1, 0, 0);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 4})
    void whatStrangersShareInTagsOfManyRecordsIsCountedWithoutALookAtThem(long seed) {
        make(seed, 300);
        boolean[] unique = {true, false, false};
        SourcePairs sources = new SourcePairs(SOURCES);
        List<Map<Long, Long>> expected = new ArrayList<>();
        for (int pair = 0; pair < sources.count(); pair++) {
            expected.add(new TreeMap<>());
        }
        for (int one = 0; one < records.size(); one++) {
            for (int other = one + 1; other < records.size(); other++) {
                int source = records.source(one);
                if (source != records.source(other) || !unique[source]) {
                    expected.get(sources.number(source, records.source(other)))
                            .merge(
                                    PatternCounts.pattern(mask(one, other, false), mask(one, other, true)),
                                    1L,
                                    Long::sum);
                }
            }
        }
        PatternCounts counts = PatternCounts.of(Pairs.countingCommon(records, 6), sources, Open.of(unique));
        for (int pair = 0; pair < sources.count(); pair++) {
            assertThat(counts.of(pair)).isEqualTo(expected.get(pair));
        }
    }

    @Test
    void someKindsFindThePairsThatAgreeOnOneOfThem() {
        make(7, 200);
        Pairs pairs = Pairs.of(records, 1_000);
        Set<String> found = new TreeSet<>();
        pairs.find(new Slice(0, 200), 0b0110, (one, other) -> found.add(name(pairs, one, other)));
        Set<String> expected = new TreeSet<>();
        for (int one = 0; one < records.size(); one++) {
            for (int other = one + 1; other < records.size(); other++) {
                if ((mask(one, other, true) & 0b0110) != 0) {
                    expected.add(one + "-" + other);
                }
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void aRecordThatHasTheSameTagTwiceHasItOnce() {
        add(0, List.of(List.of(1, 1), List.of(), List.of(), List.of()));
        add(0, List.of(List.of(1), List.of(), List.of(), List.of()));
        add(0, List.of(List.of(2, 2), List.of(), List.of(), List.of()));
        assertThat(Pairs.of(records, 5).pairsByKind()).containsExactly(1, 0, 0, 0);
    }

    @Test
    void aRecordThatHasItsPartnerLooksForNoOtherWhereThatIsPromised() {
        for (int record = 0; record < 4; record++) {
            add(record % 2, List.of(List.of(1), List.of(), List.of(), List.of()));
        }
        Open open = Open.of(new boolean[] {true, false});
        Pairs pairs = Pairs.of(records, 10);
        open.take(pairs.place(0), 0, pairs.place(1), 1);
        PatternCounts counts = PatternCounts.of(pairs, new SourcePairs(2), open);
        long pattern = PatternCounts.pattern(1, 1);
        assertThat(counts.of(0)).as("within the source that promises").isEmpty();
        assertThat(counts.of(2)).as("within the other").containsExactly(Map.entry(pattern, 1L));
        assertThat(counts.of(1))
                .as("record 1 has its partner in source 0, record 0 may have more in source 1")
                .containsExactly(Map.entry(pattern, 2L));
    }

    @Test
    void printsNoTag() {
        add(0, List.of(List.of(1), List.of(), List.of(), List.of()));
        assertThat(records + " " + Pairs.of(records, 5)).isEqualTo("TaggedRecords[redacted] Pairs[redacted]");
    }

    private static String name(Pairs pairs, int one, int other) {
        int a = pairs.record(one);
        int b = pairs.record(other);
        return Math.min(a, b) + "-" + Math.max(a, b);
    }

    private void make(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int record = 0; record < count; record++) {
            List<List<Integer>> kinds = new ArrayList<>();
            for (int kind = 0; kind < KINDS; kind++) {
                List<Integer> values = new ArrayList<>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    values.add(random.nextInt(40 * (kind + 1)));
                }
                kinds.add(values.stream().distinct().toList());
            }
            add(random.nextInt(SOURCES), kinds);
        }
    }

    private void add(int source, List<List<Integer>> kinds) {
        int record = records.add(source);
        tags.add(kinds);
        for (int kind = 0; kind < KINDS; kind++) {
            for (int value : kinds.get(kind)) {
                SplittableRandom bits = new SplittableRandom(value * 31L + kind);
                records.tag(
                        record,
                        kind,
                        ByteBuffer.allocate(32)
                                .putLong(bits.nextLong())
                                .putLong(bits.nextLong())
                                .array());
            }
        }
    }

    private int mask(int one, int other, boolean agree) {
        int mask = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            List<Integer> ours = tags.get(one).get(kind);
            List<Integer> theirs = tags.get(other).get(kind);
            boolean holds = agree ? ours.stream().anyMatch(theirs::contains) : !ours.isEmpty() && !theirs.isEmpty();
            mask |= holds ? 1 << kind : 0;
        }
        return mask;
    }
}
