package nl.samentel.hub.transparency;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long something took, again and again, in milliseconds. */
final class Samples {
    private static final int WARM_UP = 3;

    private final List<Double> sorted;

    private Samples(List<Double> values) {
        this.sorted = values.stream().sorted().toList();
    }

    /** What is measured; returns milliseconds. */
    interface Call {
        double millis() throws Exception;
    }

    /** Work that is measured as a whole. */
    interface Work {
        void run() throws Exception;
    }

    static double time(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** Measures a number of times, fewer if that takes too long, after three times that do not count. */
    static Samples of(int number, Duration limit, Call call) throws Exception {
        long end = System.nanoTime() + limit.toNanos();
        for (int i = 0; i < WARM_UP && System.nanoTime() < end; i++) {
            call.millis();
        }
        List<Double> values = new ArrayList<>();
        do {
            values.add(call.millis());
        } while (values.size() < number && System.nanoTime() < end);
        return new Samples(values);
    }

    double median() {
        return at(.5);
    }

    double p95() {
        return at(.95);
    }

    int number() {
        return sorted.size();
    }

    private double at(double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }
}
