package nl.samentel.hub.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import nl.samentel.schema.event.Id32;
import org.junit.jupiter.api.Test;

class IdNumbersTest {
    @Test
    void numbersIdsAsAMapDoesInTheOrderInWhichTheyCome() {
        SplittableRandom random = new SplittableRandom(5);
        IdNumbers numbers = new IdNumbers(random);
        Map<Id32, Integer> known = new HashMap<>();
        for (int i = 0; i < 30_000; i++) {
            Id32 id = id(random.nextInt(9_000));
            int expected = known.computeIfAbsent(id, unknown -> known.size());
            assertThat(numbers.number(id, numbers.size())).isEqualTo(expected);
        }
        assertThat(numbers.size()).isEqualTo(known.size());
    }

    @Test
    void idsThatDifferInOneHalfAreTwo() {
        IdNumbers numbers = new IdNumbers(new SplittableRandom(5));
        byte[] first = new byte[Id32.LENGTH];
        byte[] second = new byte[Id32.LENGTH];
        second[15] = 1;
        assertThat(numbers.number(Id32.of(first), 10)).isEqualTo(10);
        assertThat(numbers.number(Id32.of(second), 11)).isEqualTo(11);
        assertThat(numbers.number(Id32.of(first), 12)).isEqualTo(10);
    }

    @Test
    void whatWasForgottenIsNumberedAnew() {
        IdNumbers numbers = new IdNumbers(new SplittableRandom(5));
        assertThat(numbers.number(id(1), 3)).isEqualTo(3);
        numbers.clear();
        assertThat(numbers.size()).isZero();
        assertThat(numbers.number(id(1), 4)).isEqualTo(4);
    }

    private static Id32 id(int number) {
        byte[] bytes = new byte[Id32.LENGTH];
        new SplittableRandom(number).nextBytes(bytes);
        return Id32.of(bytes);
    }
}
