package nl.samentel.demo.attack;

import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import nl.samentel.hub.disclosure.attack.Clustered;
import nl.samentel.hub.disclosure.attack.Report;

/** How many are found to be in the data: those whom the answers fit better than they fit 99 of 100 who are not. */
final class Found {
    private final LongUnaryOperator family;
    private final Clustered byDraw = new Clustered();
    private final Clustered byFamily = new Clustered();
    private int draws;

    /**
     * Starts.
     *
     * @param family returns one number for all of a family
     */
    Found(LongUnaryOperator family) {
        this.family = family;
    }

    /** Takes the scores of one draw. */
    void add(Map<Long, Double> members, Map<Long, Double> outsiders) {
        add(members, threshold(List.of(outsiders)));
    }

    /**
     * Takes the scores of draws, held against one threshold: of few outsiders the hundredth part are a handful of families, and a family more of those
     * within passes a threshold that was taken from them.
     */
    void addTogether(List<Map<Long, Double>> members, List<Map<Long, Double>> outsiders) {
        double threshold = threshold(outsiders);
        members.forEach(scores -> add(scores, threshold));
    }

    private static double threshold(List<Map<Long, Double>> outsiders) {
        double[] sorted = outsiders.stream()
                .flatMap(scores -> scores.values().stream())
                .mapToDouble(s -> s)
                .sorted()
                .toArray();
        return sorted[sorted.length - 1 - sorted.length / 100];
    }

    private void add(Map<Long, Double> members, double threshold) {
        members.forEach((person, score) -> {
            byDraw.add(draws, score > threshold);
            byFamily.add(family.applyAsLong(person), score > threshold);
        });
        draws++;
    }

    int targets() {
        return byDraw.targets();
    }

    /** Returns the highest of the upper ends: with targets as independent, as clustered by draw, and by family. */
    double upper() {
        return Math.max(independent(), Math.max(byDraw.upper(), byFamily.upper()));
    }

    private double independent() {
        return Report.upper(byDraw.found(), byDraw.targets());
    }

    void print(String what, String bound) {
        Report.print(
                what,
                0,
                bound,
                Report.share(byDraw.share()) + ", upper end " + Report.share(independent()) + ", by draw "
                        + Report.share(byDraw.upper()) + ", by family " + Report.share(byFamily.upper()) + ", of "
                        + targets() + " targets in " + draws + " draws");
    }
}
