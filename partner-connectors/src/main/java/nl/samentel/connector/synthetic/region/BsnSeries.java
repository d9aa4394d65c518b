package nl.samentel.connector.synthetic.region;

import java.util.HashSet;
import java.util.Set;
import nl.samentel.connector.synthetic.chance.Dice;

/** Gives numbers that pass the 11-test, between 900000000 and 999999998, each once. No such number is assumed issued. */
final class BsnSeries {
    private static final int FIRST = 900_000_000;
    private static final int SIZE = 99_999_999;

    private final Dice dice;
    private final Set<Integer> given = new HashSet<>();

    BsnSeries(Dice dice) {
        this.dice = dice;
    }

    String next() {
        while (true) {
            int number = FIRST + dice.below(SIZE);
            if (passes(number) && given.add(number)) {
                return Integer.toString(number);
            }
        }
    }

    private static boolean passes(int number) {
        int rest = number / 10;
        int sum = -(number % 10);
        for (int weight = 2; weight <= 9; weight++) {
            sum += weight * (rest % 10);
            rest /= 10;
        }
        return sum % 11 == 0;
    }
}
