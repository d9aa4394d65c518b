package nl.samentel.demo.attack;

import java.util.ArrayList;
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
        List<Double> sorted = new ArrayList<>(outsiders.values());
        sorted.sort(null);
        double threshold = sorted.get(sorted.size() - 1 - sorted.size() / 100);
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
