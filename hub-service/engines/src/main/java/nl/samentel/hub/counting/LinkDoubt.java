package nl.samentel.hub.counting;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samentel.hub.disclosure.Interval.Doubt;

/**
 * By how much the numbers of a question may be wrong because links are missing or false: of all units, and for each dimension
 * the most of a code. In steps of five hundredths, moved outwards.
 *
 * @param total of all units together
 * @param dimensions by dimension; one that is not there is as all units together
 */
public record LinkDoubt(Doubt total, Map<String, Doubt> dimensions) {
    /** What is said where there are too few links to estimate anything: a quarter either way, whatever the numbers are. */
    static final LinkDoubt UNKNOWN = new LinkDoubt(new Doubt(-25, 25), Map.of());

    /** Sorts and copies the map. */
    public LinkDoubt {
        dimensions = new TreeMap<>(dimensions);
    }

    /** Returns the widest doubt of the dimensions of a query. */
    public Doubt of(List<String> asked) {
        int low = total.low();
        int high = total.high();
        for (String dimension : asked) {
            Doubt doubt = dimensions.getOrDefault(dimension, total);
            low = Math.min(low, doubt.low());
            high = Math.max(high, doubt.high());
        }
        return new Doubt(low, high);
    }
}
