package nl.samentel.hub.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.samentel.hub.question.rest.CountAnswer;
import nl.samentel.hub.question.rest.CountAnswer.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Areas by inhabitants and rate. The whole is what is shown of all areas together; areas that are small or closed are not in it.
 *
 * @param per such as 100,000
 * @param whole the whole's rate
 * @param points areas that are shown, in the order of their codes
 * @param curve inhabitants with the four limits, from few to many, as JSON
 */
public record FunnelPlot(long per, long whole, List<Point> points, String curve) {
    private static final int STEPS = 60;

    /** Copies the list. */
    public FunnelPlot {
        points = List.copyOf(points);
    }

    /** Where the bounds of an area lie. */
    public enum Verdict {
        /** Some of its bounds lie between the limits of 95 %: nothing tells it from the whole. */
        SAME,
        /** All of its bounds lie outside the limits of 95 % and some between those of 99.8 %. */
        PERHAPS_HIGHER,
        PERHAPS_LOWER,
        /** All of its bounds lie outside the limits of 99.8 %. */
        HIGHER,
        LOWER
    }

    /** An area with the limits for as many inhabitants. */
    public record Point(
            String code,
            String label,
            long inhabitants,
            long rate,
            long rateLow,
            long rateHigh,
            long low95,
            long high95,
            long low998,
            long high998,
            String verdict) {}

    /** Draws up the areas, if the answer has rates of inhabitants of at least two. */
    static Optional<FunnelPlot> of(CountAnswer answer, CountGrid grid) {
        CountAnswer.RatePart rate = answer.rate();
        if (rate == null || rate.inhabitants() == null || !grid.places()) {
            return Optional.empty();
        }
        return of(grid, rate.inhabitants(), rate.per());
    }

    static Optional<FunnelPlot> of(CountGrid grid, Map<String, Long> inhabitants, long per) {
        List<CountGrid.Row> shown = grid.rows().stream()
                .filter(r -> Measure.RATE.value(r.cells().get(0)) != null
                        && Measure.RATE.high(r.cells().get(0)) != null
                        && inhabitants.getOrDefault(r.heads().get(0).code(), 0L) > 0)
                .toList();
        if (shown.size() < 2) {
            return Optional.empty();
        }
        long people = shown.stream().mapToLong(r -> people(r, inhabitants)).sum();
        long units =
                shown.stream().mapToLong(r -> number(r.cells().get(0).value())).sum();
        double whole = (double) units / people;
        List<Point> points = shown.stream()
                .map(r -> point(r, people(r, inhabitants), whole, per))
                .toList();
        return Optional.of(new FunnelPlot(per, Math.round(whole * per), points, curve(points, whole, per)));
    }

    private static long people(CountGrid.Row row, Map<String, Long> inhabitants) {
        return inhabitants.getOrDefault(row.heads().get(0).code(), 0L);
    }

    private static long number(@Nullable Long value) {
        return value == null ? 0 : value;
    }

    private static Point point(CountGrid.Row row, long people, double whole, long per) {
        Cell cell = row.cells().get(0);
        FunnelLimits limits = FunnelLimits.of(people, whole);
        long low = number(cell.rateLow());
        long high = number(cell.rateHigh());
        return new Point(
                row.heads().get(0).code(),
                row.label(),
                people,
                number(cell.rate()),
                low,
                high,
                Math.round(limits.low95() * per),
                Math.round(limits.high95() * per),
                Math.round(limits.low998() * per),
                Math.round(limits.high998() * per),
                verdict(low, high, limits, per).name());
    }

    /** The bounds of the number itself count: noise and links that are wrong are no difference either. */
    static Verdict verdict(double low, double high, FunnelLimits limits, long per) {
        if (low > limits.high998() * per) {
            return Verdict.HIGHER;
        }
        if (high < limits.low998() * per) {
            return Verdict.LOWER;
        }
        if (low > limits.high95() * per) {
            return Verdict.PERHAPS_HIGHER;
        }
        return high < limits.low95() * per ? Verdict.PERHAPS_LOWER : Verdict.SAME;
    }

    private static String curve(List<Point> points, double whole, long per) {
        long most = points.stream().mapToLong(Point::inhabitants).max().orElse(1);
        long fewest = points.stream().mapToLong(Point::inhabitants).min().orElse(1);
        double from = fewest * 0.8;
        double step = (most * 1.08 - from) / STEPS;
        List<List<Long>> rows = new ArrayList<>();
        IntStream.rangeClosed(0, STEPS)
                .mapToLong(i -> Math.max(1, Math.round(from + i * step)))
                .forEach(people -> {
                    FunnelLimits limits = FunnelLimits.of(people, whole);
                    rows.add(List.of(
                            people,
                            Math.round(limits.low998() * per),
                            Math.round(limits.low95() * per),
                            Math.round(limits.high95() * per),
                            Math.round(limits.high998() * per)));
                });
        return rows.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }

    /** Returns how many areas lie outside, surely or perhaps. */
    long outside() {
        return points.stream()
                .filter(p -> !p.verdict().equals(Verdict.SAME.name()))
                .count();
    }
}
