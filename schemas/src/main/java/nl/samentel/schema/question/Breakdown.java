package nl.samentel.schema.question;

import java.util.List;
import java.util.Optional;

/** How an entry gets its code, or codes, in a dimension. */
public sealed interface Breakdown {
    /**
     * When the entry's day lies.
     *
     * @param step year, quarter or month
     */
    record Time(Step step) implements Breakdown {
        /** How fine time is divided. */
        public enum Step {
            YEAR,
            QUARTER,
            MONTH
        }
    }

    /**
     * The code of a field. Of several records the first code in the order of the list counts, unless the field has
     * several codes or the link takes each record: then all do.
     *
     * @param field which
     * @param link link whose record has the field; absent for the entry's own records
     */
    record Coded(EventField field, Optional<String> link) implements Breakdown {}

    /**
     * Where most of the entry's subjects live; the lowest postcode when there are two.
     *
     * @param detail postcode areas or parts of the municipality
     */
    record Place(Detail detail) implements Breakdown {
        /** How fine places are divided. */
        public enum Detail {
            PC4,
            ROLL_UP
        }
    }

    /**
     * The first of a list of conditions that holds, or all that hold.
     *
     * @param list conditions with their codes, in order of precedence
     * @param otherwise code when none holds
     * @param multiple whether all that hold count
     */
    record Cases(List<Case> list, Choice otherwise, boolean multiple) implements Breakdown {
        /** Copies the list. */
        public Cases {
            list = List.copyOf(list);
        }
    }

    /**
     * A condition and its code.
     *
     * @param choice code
     * @param when condition
     */
    record Case(Choice choice, Criterion when) {}

    /**
     * Days between the anchor of a link and the record that it found, in {@link DayBuckets}; before or after. What was found
     * is certain; that nothing was found is not complete while the time in which it may come runs past the end of the data.
     *
     * @param link which link
     */
    record Days(String link) implements Breakdown {}

    /**
     * Whether a link finds a record within some time of its anchor. When that time runs past the end of the data it is not
     * complete, whatever was seen: or the shares of yes and no would be those of who was followed long enough for a yes.
     * Without an anchor the time counts from the entry's own day.
     *
     * @param link which link; it takes its first record, or its window ends with the time
     * @param until the time
     */
    record Within(String link, Offset until) implements Breakdown {}
}
