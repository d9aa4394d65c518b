package nl.samentel.demo.attack;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.counting.Questions;
import nl.samentel.hub.disclosure.attack.Hub;
import nl.samentel.hub.disclosure.attack.Population;

/** The regions that are attacked: small ones in every build, the demo's in the long form. */
final class Regions {
    static final int INHABITANTS = Hub.LONG ? 47_583 : 8_000;
    static final List<Long> SEEDS = List.of(1L, 2L);

    static final List<String> ATTACKED = List.of("M1", "M2", "M3", "P2", "H8");

    /** Those of them that count records of which a family has several. */
    static final List<String> BY_REPORTS = List.of("M1", "M2", "M3", "P2");

    static final int POOL = Hub.LONG ? 24 : 4;
    private static final Map<Long, AttackedRegion> MADE = new ConcurrentHashMap<>();

    private Regions() {}

    /** Returns a region with its answers to all questions that ship; made once. */
    static AttackedRegion of(long seed) {
        return MADE.computeIfAbsent(seed, s -> AttackedRegion.of(s, INHABITANTS, Questions.all()));
    }

    /** Returns draws from the people of more regions together; made once. */
    static Draws draws() {
        return Pool.DRAWS;
    }

    private static final class Pool {
        private static final Draws DRAWS = Draws.of(
                LongStream.rangeClosed(1, POOL).mapToObj(Pool::rows).toList(),
                ATTACKED.stream().map(q -> of(1).of(q)).toList());

        /** Keeps the rows of a region and nothing else of it. */
        private static Map<String, Population> rows(long seed) {
            AttackedRegion region = SEEDS.contains(seed) ? of(seed) : AttackedRegion.of(seed, INHABITANTS, attacked());
            return ATTACKED.stream()
                    .collect(Collectors.toMap(q -> q, q -> region.of(q).rows()));
        }
    }

    /** Returns the questions that every attack is played against. */
    static List<Question> attacked() {
        return ATTACKED.stream().map(q -> Questions.find(q).orElseThrow()).toList();
    }

    /** Plays an attack against each of them in both regions. */
    static void each(Consumer<Attack> attack) {
        for (long seed : SEEDS) {
            for (String question : ATTACKED) {
                attack.accept(
                        new Attack(seed, of(seed).of(question), of(other(seed)).of(question)));
            }
        }
    }

    static long other(long seed) {
        return SEEDS.get(0) + SEEDS.get(1) - seed;
    }

    /**
     * What an attack is played against.
     *
     * @param seed seed of the region
     * @param here the question there
     * @param elsewhere the same question in another region: people who are not in the data
     */
    record Attack(long seed, Attacked here, Attacked elsewhere) {
        /** Names an attack. */
        String name(String what) {
            return here.id() + ", " + what;
        }
    }
}
