package nl.samentel.hub.linkage.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContinuationOrderTest {
    private static final int RUNS = 5;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void idsAndHistoryDoNotDependOnTheOrderOfRecords(long seed) {
        assertThat(line(seed, seed + 100)).isEqualTo(line(seed, seed + 200));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14})
    void noClusterAndIdShareMoreWithEachOtherThanWithWhatTheyGot(long seed) {
        Random random = new Random(seed);
        Run one = messy(random);
        Continuation before = one.after(Optional.empty(), "one");
        Run two = messy(random);
        Continuation done = two.after(Optional.of(before.history()), "two");
        TreeMap<Integer, TreeMap<Integer, Integer>> shared = shared(one, before, two, done);
        shared.forEach((earlier, byNow) -> byNow.forEach((now, count) -> {
            int ofId = byNow.getOrDefault(earlier, 0);
            int ofCluster = shared.getOrDefault(now, new TreeMap<>()).getOrDefault(now, 0);
            assertThat(now.equals(earlier) || count <= ofId || count <= ofCluster)
                    .as("seed %d: id %d and cluster %d", seed, earlier, now)
                    .isTrue();
        }));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23})
    void everyClusterHasAnIdOfItsOwnAndNoIdComesBack(long seed) {
        Random random = new Random(seed);
        Optional<LinkHistory> history = Optional.empty();
        TreeSet<Integer> ended = new TreeSet<>();
        TreeSet<Integer> last = new TreeSet<>();
        for (int run = 0; run < RUNS; run++) {
            Run messy = messy(random);
            Continuation done = messy.after(history, "run " + run);
            TreeMap<Integer, Integer> personOfId = new TreeMap<>();
            for (int record = 0; record < messy.size(); record++) {
                Integer other = personOfId.put(done.person(record), messy.person(record));
                assertThat(other).as("seed %d", seed).isIn(null, messy.person(record));
            }
            assertThat(personOfId.values()).as("seed %d", seed).doesNotHaveDuplicates();
            assertThat(personOfId.keySet()).as("seed %d", seed).noneMatch(ended::contains);
            last.removeAll(personOfId.keySet());
            ended.addAll(last);
            last = new TreeSet<>(personOfId.keySet());
            history = Optional.of(done.history());
        }
    }

    /** Gives what each of some runs tells, each with its records in another order. */
    private static List<String> line(long seed, long order) {
        Random random = new Random(seed);
        List<String> told = new ArrayList<>();
        Optional<LinkHistory> history = Optional.empty();
        for (int run = 0; run < RUNS; run++) {
            Run messy = messy(random);
            messy.shuffle(new Random(order + run));
            Continuation done = messy.after(history, "run " + run);
            RunChanges changes = done.history().runs().get(run);
            told.addAll(messy.told(done));
            told.add(changes.merged() + " " + changes.split() + " " + changes.vanished() + " " + done.report());
            history = Optional.of(done.history());
        }
        return told;
    }

    /** Few records and fewer persons, some records twice, so that merges, splits and ties are common. */
    private static Run messy(Random random) {
        Run run = new Run();
        for (int i = 0; i < 400; i++) {
            run.add(random.nextInt(500), random.nextInt(150), random.nextInt(60) - 1);
        }
        return run;
    }

    private static TreeMap<Integer, TreeMap<Integer, Integer>> shared(
            Run one, Continuation before, Run two, Continuation done) {
        TreeMap<Long, TreeSet<Integer>> earlier = byIdentity(one, before);
        TreeMap<Integer, TreeMap<Integer, Integer>> shared = new TreeMap<>();
        byIdentity(two, done)
                .forEach((identity, persons) -> earlier.getOrDefault(identity, new TreeSet<>())
                        .forEach(from -> persons.forEach(now -> shared.computeIfAbsent(from, f -> new TreeMap<>())
                                .merge(now, 1, Integer::sum))));
        return shared;
    }

    private static TreeMap<Long, TreeSet<Integer>> byIdentity(Run run, Continuation done) {
        TreeMap<Long, TreeSet<Integer>> ids = new TreeMap<>();
        for (int record = 0; record < run.size(); record++) {
            ids.computeIfAbsent(run.identity(record), i -> new TreeSet<>()).add(done.person(record));
        }
        return ids;
    }
}
