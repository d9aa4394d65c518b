package nl.samentel.connector.mapping;

import java.util.Locale;
import java.util.Set;

/**
 * Tells for which rows something holds.
 *
 * @param column the column it looks at
 * @param kind how
 * @param values wanted texts in lower case, for {@link Kind#IS}
 */
public record Condition(String column, Kind kind, Set<String> values) {
    /** How a condition looks at a field. */
    public enum Kind {
        /** The field is not empty. */
        PRESENT,
        /** The field is empty. */
        ABSENT,
        /** The field is one of the values, whatever the case. */
        IS
    }

    /** Copies the values. */
    public Condition {
        values = Set.copyOf(values);
    }

    /** Tells whether it holds for a field. */
    public boolean holds(String field) {
        return switch (kind) {
            case PRESENT -> !field.isEmpty();
            case ABSENT -> field.isEmpty();
            case IS -> values.contains(field.toLowerCase(Locale.ROOT));
        };
    }
}
