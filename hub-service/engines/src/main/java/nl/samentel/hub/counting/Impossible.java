package nl.samentel.hub.counting;

import java.util.Map;
import java.util.Set;

/** Says which combinations of two dimensions cannot exist. Known from definitions and the data period, never from data. */
sealed interface Impossible {
    /**
     * Each code of one dimension goes only with some codes of another.
     *
     * @param dimension dimension whose codes are the keys
     * @param other the other dimension
     * @param allowed codes of the other dimension that go with a code
     */
    record OnlyWith(String dimension, String other, Map<String, Set<String>> allowed) implements Impossible {
        public OnlyWith {
            allowed = Map.copyOf(allowed);
        }
    }

    /**
     * A code means "cannot be known yet" for everything before a number of years after the start of the data, and does
     * not occur after it.
     *
     * @param dimension dimension that holds the code
     * @param code such as {@code NOT_VALID}
     * @param time dimension of years ({@code 2022}) or quarters ({@code 2022Q1})
     * @param years how many years after the start of the data
     */
    record ValidAfter(String dimension, String code, String time, int years) implements Impossible {}
}
