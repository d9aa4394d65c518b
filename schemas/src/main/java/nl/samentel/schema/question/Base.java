package nl.samentel.schema.question;

import java.time.LocalDate;
import java.util.List;

/**
 * What is counted.
 *
 * @param each what one entry is
 * @param from records that make entries
 * @param first first day of the entries
 * @param until first day after them
 */
public record Base(Each each, List<Source> from, LocalDate first, LocalDate until) {
    /** What one entry is. Its day is that of its earliest record, and 1 January for who is counted on that day. */
    public enum Each {
        /** A report or incident: the records of one group. At least one keeps the condition; all are its subjects. */
        RECORD,
        /** A case: the records with one case tag. At least one keeps the condition; all are its subjects. */
        CASE,
        /** One record of one subject. */
        EVENT,
        /** A person. */
        PERSON,
        /** A person in each calendar year; persons are counted. */
        PERSON_YEAR,
        /**
         * A person in each calendar year whose 1 January is the day of a record, or a day of the data on which a record of
         * a type that {@link Source#LASTING lasts} has started and has not ended; persons are counted.
         */
        PERSON_ON_1_JANUARY,
        /** A household. */
        HOUSEHOLD;

        /** Returns the unit that is counted. */
        public Unit unit() {
            return switch (this) {
                case RECORD, CASE, EVENT -> Unit.RECORD;
                case PERSON, PERSON_YEAR, PERSON_ON_1_JANUARY -> Unit.PERSON;
                case HOUSEHOLD -> Unit.HOUSEHOLD;
            };
        }
    }

    /** What a number counts. */
    public enum Unit {
        RECORD,
        PERSON,
        HOUSEHOLD
    }

    /** Copies the list. */
    public Base {
        from = List.copyOf(from);
    }

    /** Tells whether all of some days are asked about; of half a year, for one, a number must not be compared with that of a whole one. */
    public boolean holds(Times.Days days) {
        return !days.first().isBefore(first) && !days.after().isAfter(until);
    }
}
