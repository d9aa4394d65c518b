package nl.samentel.hub.counting;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.samentel.schema.question.Offset;
import nl.samentel.schema.question.Times;

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
     * A code means "cannot be known" for everything before some time after the start of the data, and does not occur after
     * it.
     *
     * @param dimension dimension that holds the code
     * @param code such as {@code NOT_VALID}
     * @param other dimension of time
     * @param after how long after the start of the data
     */
    record ValidAfter(String dimension, String code, String other, Offset after) implements Impossible {
        @Override
        public boolean impossible(String found, String time, CountingPeriod period) {
            LocalDate valid = after.from(period.from());
            Times.Days span = Times.of(time);
            return found.equals(code)
                    ? !span.first().isBefore(valid)
                    : !span.after().isAfter(valid);
        }
    }

    /**
     * A code means "the window is not complete".
     *
     * @param dimension dimension that holds the code
     * @param code such as {@code NOT_COMPLETE}
     * @param known codes that an entry has only when its window is complete
     * @param other dimension of time
     * @param start when the windows of a stretch of time start
     * @param until length of the window
     */
    record CompleteAfter(
            String dimension, String code, Set<String> known, String other, WindowStart start, Offset until)
            implements Impossible {
        public CompleteAfter {
            known = Set.copyOf(known);
        }

        @Override
        public boolean impossible(String found, String time, CountingPeriod period) {
            Times.Days starts = start.of(Times.of(time));
            return found.equals(code)
                    ? !until.from(starts.after().minusDays(1)).isAfter(period.to())
                    : known.contains(found) && until.from(starts.first()).isAfter(period.to());
        }
    }
}
