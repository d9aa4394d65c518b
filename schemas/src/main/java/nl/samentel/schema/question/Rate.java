package nl.samentel.schema.question;

import java.util.List;

/** What a number may be shown as a share of. */
public sealed interface Rate {
    /**
     * Returns the number of units of the denominator that a rate is told for.
     *
     * @return such as 100,000; 100 for percentages
     */
    long per();

    /**
     * Per so many inhabitants of the cell's area, or of the municipality.
     *
     * @param per such as 100,000
     */
    record Inhabitants(long per) implements Rate {}

    /**
     * Per so many units that another question counts, in the dimensions that both have.
     *
     * @param per such as 100
     * @param question id of the other question
     */
    record Counted(long per, String question) implements Rate {}

    /**
     * As a share of all codes of some dimensions together.
     *
     * @param over ids of the dimensions
     */
    record Share(List<String> over) implements Rate {
        /** Copies the list. */
        public Share {
            over = List.copyOf(over);
        }

        @Override
        public long per() {
            return 100;
        }
    }
}
