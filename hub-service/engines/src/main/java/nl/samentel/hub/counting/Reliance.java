package nl.samentel.hub.counting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far the numbers of a question rest on links between records, found out by counting once more with a part of the links cut.
 * Worked out for all units together and for each dimension over its codes, never for a cell. Not to be told: it is made from
 * exact numbers.
 *
 * @param question id of the question
 * @param total change of the number of all units
 * @param dimensions by dimension, change of the number of a code
 */
public record Reliance(String question, Change total, Map<String, Change> dimensions) {
    /** Below so many units a change says nothing. */
    private static final long LEAST = 100;

    /** Copies the map. */
    public Reliance {
        dimensions = new TreeMap<>(dimensions);
    }

    /**
     * By which part of itself a number would grow if links were found that are as many as all that are there; below 0 if it would
     * shrink, as the number of those who are not found elsewhere.
     *
     * @param least lower end of what is likely
     * @param most upper end
     */
    public record Change(double least, double most) {
        /** A number that does not rest on links. */
        public static final Change NONE = new Change(0, 0);

        /** Nothing is known: as many as all may be lost or be too many. */
        private static final Change UNKNOWN = new Change(-1, 1);

        private Change and(Change other) {
            return new Change(Math.min(least, other.least), Math.max(most, other.most));
        }
    }

    /**
     * Compares a question's units with those that are left when links are cut.
     *
     * @param whole its units
     * @param loose its units when links are cut
     * @param cut which share of the links was cut, 0 to 1
     */
    public static Reliance of(Question question, UnitCounts whole, UnitCounts loose, double cut) {
        Change total = changes(whole.total(), loose.total(), cut).orElse(Change.UNKNOWN);
        Map<String, Change> dimensions = new TreeMap<>();
        for (int place = 0; place < question.dimensions().size(); place++) {
            String dimension = question.dimensions().get(place).id();
            changes(whole.dimension(place), loose.dimension(place), cut)
                    .ifPresent(c -> dimensions.put(dimension, c.and(total)));
        }
        return new Reliance(question.id(), total, dimensions);
    }

    private static Optional<Change> changes(long[] all, long[] left, double cut) {
        Change range = null;
        for (int cell = 0; cell < all.length; cell++) {
            if (all[cell] >= LEAST) {
                Change change = change(all[cell], left[cell], cut);
                range = range == null ? change : range.and(change);
            }
        }
        return Optional.ofNullable(range);
    }

    /** Links are cut at random: what changes does so by chance, like rare events. */
    private static Change change(long all, long left, double cut) {
        if (all == left || cut <= 0) {
            return Change.NONE;
        }
        double changed = (all - left) / (all * cut);
        double chance = 2 * Math.sqrt(Math.abs(all - left)) / (all * cut);
        return new Change(changed - chance, changed + chance);
    }

    /** Returns the change for what a query asks: the widest one of its dimensions. */
    public Change of(List<String> asked) {
        Change change = total;
        for (String dimension : asked) {
            change = change.and(dimensions.getOrDefault(dimension, total));
        }
        return change;
    }
}
