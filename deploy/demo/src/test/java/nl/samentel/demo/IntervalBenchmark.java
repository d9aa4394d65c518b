package nl.samentel.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.samentel.connector.synthetic.Synthesis;

/**
 * Prints in how many of many fictional regions the intervals of answers hold the true number: of all shown cells, of those that
 * rest on links, and by question. The baseline is rounding alone.
 */
public final class IntervalBenchmark {
    private IntervalBenchmark() {}

    /**
     * Runs.
     *
     * @param arguments number of regions, inhabitants, first seed
     */
    public static void main(String... arguments) throws Exception {
        int regions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int inhabitants = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 6_000;
        long first = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        Map<String, long[]> byQuestion = new TreeMap<>();
        long met = 0;
        for (long seed = first; seed < first + regions; seed++) {
            List<LinkedRegion.Cell> cells = cells(seed, inhabitants);
            long held = cells.stream().filter(LinkedRegion.Cell::held).count();
            long rounding = cells.stream()
                    .filter(c -> Math.abs(c.value() - c.truth()) <= 2)
                    .count();
            cells.forEach(c -> add(byQuestion.computeIfAbsent(c.question(), q -> new long[2]), c));
            met += held >= 0.95 * cells.size() ? 1 : 0;
            System.out.printf(
                    Locale.ROOT,
                    "seed %3d  %6d shown cells  %5.1f %% in their interval  (%5.1f %% by rounding alone)%n",
                    seed,
                    cells.size(),
                    100.0 * held / cells.size(),
                    100.0 * rounding / cells.size());
        }
        byQuestion.forEach((question, n) ->
                System.out.printf(Locale.ROOT, "%-5s %6d cells  %5.1f %% held%n", question, n[0], 100.0 * n[1] / n[0]));
        System.out.printf(Locale.ROOT, "%d of %d regions: at least 95 %% of the intervals hold%n", met, regions);
    }

    private static void add(long[] counts, LinkedRegion.Cell cell) {
        counts[0]++;
        counts[1] += cell.held() ? 1 : 0;
    }

    private static List<LinkedRegion.Cell> cells(long seed, int inhabitants) throws Exception {
        Path folder = Files.createTempDirectory("region");
        try {
            Synthesis.write(seed, inhabitants, folder);
            return LinkedRegion.of(folder).cells();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
            }
        }
    }
}
