package nl.samentel.hub.counting;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Says which combinations of two codes cannot exist. Known from definitions and the data period, never from data. */
sealed interface Impossible {
    /** Returns the dimension whose code comes first in {@link #impossible}. */
    String dimension();

    /** Returns the dimension whose code comes second. */
    String other();

    /** Tells whether the two codes cannot occur together. */
    boolean impossible(String code, String otherCode, CountingPeriod period);

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

        @Override
        public boolean impossible(String code, String otherCode, CountingPeriod period) {
            return !allowed.getOrDefault(code, Set.of()).contains(otherCode);
        }
    }

    /**
     * A code means "cannot be known" for everything before a number of years after the start of the data, and does not
     * occur after it.
     *
     * @param dimension dimension that holds the code
     * @param code such as {@code NOT_VALID}
     * @param other dimension of years ({@code 2022}) or quarters ({@code 2022Q1})
     * @param years how many years after the start of the data
     */
    record ValidAfter(String dimension, String code, String other, int years) implements Impossible {
        @Override
        public boolean impossible(String found, String time, CountingPeriod period) {
            LocalDate valid = period.from().plusYears(years);
            TimeCode span = TimeCode.of(time);
            return found.equals(code)
                    ? !span.first().isBefore(valid)
                    : !span.after().isAfter(valid);
        }
    }

    /**
     * A code means "the window is not complete"; windows start somewhere in a year and last a number of months.
     *
     * @param dimension dimension that holds the code
     * @param code such as {@code NOT_COMPLETE}
     * @param other dimension of years
     * @param months length of the window
     */
    record CompleteAfter(String dimension, String code, String other, int months) implements Impossible {
        @Override
        public boolean impossible(String found, String time, CountingPeriod period) {
            TimeCode span = TimeCode.of(time);
            return found.equals(code)
                    ? !span.after().minusDays(1).plusMonths(months).isAfter(period.to())
                    : span.first().plusMonths(months).isAfter(period.to());
        }
    }
}
