package nl.samentel.hub.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import nl.samentel.schema.event.AgeBand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkageOrderTest {
    private static final AgeBand[] AGES = {AgeBand.AGE_04_11, AgeBand.AGE_25_44, AgeBand.UNKNOWN};

    /** Few words, so that ambiguous tags, chains and contradictions are common. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theResultDoesNotDependOnTheOrderOfTheInput(long seed) {
        Records records = messy(seed, 400);
        int[][] first = records.linkShuffled(100);
        for (long shuffle = 101; shuffle < 106; shuffle++) {
            assertThat(records.linkShuffled(shuffle)).isDeepEqualTo(first);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14})
    void noPersonEverHoldsTwoBsns(long seed) {
        Records records = new Records();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 600; i++) {
            String bsn = random.nextInt(2) == 0 ? "bsn:" + random.nextInt(60) : "";
            records.adult(random.nextInt(5), (bsn + " " + words(random, 80)).strip());
        }
        LinkageResult result = records.link();
        int[] numbers = records.numbers();
        Map<Integer, Integer> ofPerson = new HashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] >= 0) {
                Integer other = ofPerson.put(result.person(i), numbers[i]);
                assertThat(other).as("BSN of person of record %d", i).isIn(null, numbers[i]);
            }
        }
        assertThat(ofPerson).hasSizeGreaterThan(5);
    }

    private static Records messy(long seed, int size) {
        Records records = new Records();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < size; i++) {
            String bsn = random.nextInt(3) == 0 ? "bsn:" + random.nextInt(size / 8) + " " : "";
            String date = (2019 + random.nextInt(4)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(9);
            String household =
                    random.nextInt(3) == 0 ? "" : " full:" + random.nextInt(30) + " base:" + random.nextInt(9);
            records.add(random.nextInt(6), date, AGES[random.nextInt(3)], bsn + words(random, size / 4) + household);
        }
        return records;
    }

    private static String words(SplittableRandom random, int variety) {
        int address = random.nextInt(variety);
        String name = "name:" + random.nextInt(variety);
        String second = random.nextInt(4) == 0 ? " name:" + random.nextInt(variety) : "";
        String initial = random.nextInt(4) == 0 ? "" : " init:" + random.nextInt(2) + "/" + address;
        return name + second + " addr:" + address + initial;
    }
}
