package nl.samentel.hub.disclosure.lattice;

import java.util.random.RandomGenerator;

/**
 * How many persons have to come into a cell or leave it before its answer is made anew. Nobody outside knows: otherwise who brings about all
 * but one of them would see the last one. The least number is drawn one time in a hundred; from there on it becomes at most
 * twice as likely with each person more that the answer is made anew, and never by more than one in the least number.
 */
final class Patience {
    private static final double FIRST = .01;

    private Patience() {}

    /**
     * Draws a number.
     *
     * @param least what it is at least, 1 or more
     */
    static int of(RandomGenerator random, int least) {
        double chance = random.nextDouble();
        int drawn = least;
        for (double up = FIRST; up <= chance; up += Math.min(up, 1.0 / least)) {
            drawn++;
        }
        return drawn;
    }
}
