package nl.samentel.demo;

import java.util.Locale;

/**
 * Lets the municipality, whose population file holds everybody, go to the next epoch of keys end to end: its program reads
 * its files again, makes the tags under both keys, sends the signed table of pairs, and the hub takes the deliveries over.
 * Compares that with delivering the same files in the same way.
 */
final class EpochBenchmark {
    private static final int PERSONS = 50_000;

    private EpochBenchmark() {}

    /** Runs the comparison and prints a ratio. */
    public static void main(String[] arguments) {
        try (var site = new SmallSite("epoch-benchmark", PERSONS)) {
            site.open();
            var municipality = site.office(Partner.GEM);
            double delivering = seconds(municipality::deliver);
            site.nextEpoch(2);
            double renewing = seconds(municipality::renewKeys);
            System.out.printf(
                    Locale.ROOT,
                    "epoch rotation of %,d inhabitants, from the files of one partner to the hub: %.1f s; delivering them"
                            + " took %.1f s, ratio %.2f%n",
                    PERSONS,
                    renewing,
                    delivering,
                    renewing / delivering);
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
