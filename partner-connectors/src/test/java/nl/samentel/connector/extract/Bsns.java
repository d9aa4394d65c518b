package nl.samentel.connector.extract;

/** Makes citizen service numbers that pass the 11-test and lie in a range that is not issued. */
public final class Bsns {
    private Bsns() {}

    /** Returns the n-th such number from 900000000. */
    public static String of(int n) {
        int found = -1;
        for (int candidate = 900_000_000; candidate < 1_000_000_000; candidate++) {
            if (valid(candidate) && ++found == n) {
                return Integer.toString(candidate);
            }
        }
        throw new IllegalArgumentException("n");
    }

    private static boolean valid(int number) {
        int sum = -(number % 10);
        int rest = number / 10;
        for (int weight = 2; weight <= 9; weight++) {
            sum += weight * (rest % 10);
            rest /= 10;
        }
        return sum % 11 == 0;
    }
}
