package nl.samentel.schema.question.meaning;

/**
 * What stands in one cell of a table, exactly.
 *
 * @param units reports, persons or households, as the definition counts
 * @param persons different persons; all who cannot be told apart are one
 * @param households different households; all that are unknown are one
 */
public record Counts(int units, int persons, int households) {
    /** Nothing. */
    public static final Counts NONE = new Counts(0, 0, 0);
}
