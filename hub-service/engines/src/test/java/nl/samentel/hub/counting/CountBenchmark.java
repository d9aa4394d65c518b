package nl.samentel.hub.counting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/** Prints a count's latency over 10 million fact rows against a plain loop over the same arrays in the same run. */
public final class CountBenchmark {
    private static final int ROWS = 10_000_000;

    private CountBenchmark() {}

    /** Runs. */
    public static void main(String[] arguments) throws Exception {
        Question question = Questions.find("M2").orElseThrow();
        FactTable table = new FactTable(
                question.id(),
                question.digest(),
                Scene.PERIOD,
                ordering(question, ROWS / 3, 1),
                ordering(question, ROWS / 5, 2),
                ordering(question, ROWS / 8, 3));
        List<List<String>> queries =
                List.of(List.of("year"), List.of("pc4", "year"), List.of("pc4", "year", "report_type"));
        System.out.printf(Locale.ROOT, "%,d rows, three distinct counts (units, persons, households) a cell%n", ROWS);
        for (List<String> dimensions : queries) {
            CountQuery query = CountQuery.of(question, dimensions, Optional.empty());
            double loop = milliseconds(() -> plainLoop(table.units(), question, dimensions));
            double count = milliseconds(() -> Counter.count(table, query).hashCode());
            System.out.printf(
                    Locale.ROOT,
                    "by %-24s plain loop over one ordering %6.1f ms, count %6.1f ms, %5.2f x for 3 orderings%n",
                    String.join(",", dimensions),
                    loop,
                    count,
                    count / loop);
        }
    }

    private interface Work {
        long run();
    }

    private static double milliseconds(Work work) {
        double best = Double.MAX_VALUE;
        long sink = 0;
        for (int round = 0; round < 8; round++) {
            long start = System.nanoTime();
            sink += work.run();
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        if (sink == 42) {
            System.out.println();
        }
        return best;
    }

    private static long plainLoop(Ordering rows, Question question, List<String> dimensions) {
        short[][] columns =
                dimensions.stream().map(d -> rows.codes()[question.position(d)]).toArray(short[][]::new);
        int[] sizes = dimensions.stream()
                .mapToInt(d -> question.dimension(d).orElseThrow().codes().size())
                .toArray();
        long[] counts = new long[Arrays.stream(sizes).reduce(1, (a, b) -> a * b)];
        for (int row = 0; row < rows.rows(); row++) {
            int cell = 0;
            for (int d = 0; d < sizes.length; d++) {
                cell = cell * sizes[d] + columns[d][row];
            }
            counts[cell]++;
        }
        return Arrays.stream(counts).max().orElse(0);
    }

    private static Ordering ordering(Question question, int keys, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] key = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            key[row] = random.nextInt(keys);
        }
        Arrays.sort(key);
        short[][] codes = new short[question.dimensions().size()][ROWS];
        for (int d = 0; d < codes.length; d++) {
            int size = question.dimensions().get(d).codes().size();
            for (int row = 0; row < ROWS; row++) {
                codes[d][row] = (short) random.nextInt(size);
            }
        }
        return new Ordering(key, codes);
    }
}
