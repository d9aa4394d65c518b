package nl.samentel.connector.truth;

import java.util.List;
import java.util.Locale;
import nl.samentel.schema.question.meaning.LinkedEvent;

/**
 * Prints how well two partners are linked that have a fiftieth of their people in common, the police and the municipality, over many
 * fictional regions. The baseline is the same two partners with everybody whom they share.
 */
public final class FewSharedBenchmark {
    private long found;
    private long truth;
    private long right;

    private FewSharedBenchmark() {}

    /**
     * Runs.
     *
     * @param arguments number of regions, inhabitants, first seed
     */
    public static void main(String... arguments) throws Exception {
        int regions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2;
        int inhabitants = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 47_583;
        long first = arguments.length > 2 ? Long.parseLong(arguments[2]) : 2;
        FewSharedBenchmark few = new FewSharedBenchmark();
        FewSharedBenchmark all = new FewSharedBenchmark();
        for (long seed = first; seed < first + regions; seed++) {
            List<LinkedEvent> both = ErrorBandBenchmark.records(seed, inhabitants).stream()
                    .filter(r -> r.role().equals("GEM") || r.role().equals("POL"))
                    .toList();
            few.add(both.stream().filter(FewSharedBenchmark::kept).toList());
            all.add(both);
            System.out.printf("seed %3d  a fiftieth shared: %s   all: %s%n", seed, few, all);
        }
    }

    /** Families have numbers in a row, and stay together. */
    static boolean kept(LinkedEvent record) {
        boolean even = record.person() / 64 % 2 == 0;
        return record.role().equals("GEM") ? even : !even || record.person() / 64 % 50 == 0;
    }

    private void add(List<LinkedEvent> records) {
        RegionLinks.Quality quality = RegionLinks.of(records).byPair().get("GEM-POL");
        if (quality != null) {
            found += quality.found();
            truth += quality.truth();
            right += quality.right();
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d links, precision %.4f, recall %.4f",
                found,
                (double) right / Math.max(1, found),
                (double) right / Math.max(1, truth));
    }
}
