package nl.samentel.connector.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.schema.event.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * Says how one attribute gets its code. Several rules for an attribute are tried in order; the first that gives a code
 * counts.
 *
 * @param when conditions that must all hold
 * @param from where the text comes from
 * @param name column name, or field name of the attribute it is derived from, or the constant code
 * @param map own words by code, before the code list is asked; keys in lower case
 * @param mapOnly true when the code list is not asked
 * @param otherwise code for a text that is in neither, or null to reject the row
 * @param separator character between several codes, or null
 * @param side which side of a colon is read
 */
public record CodeRule(
        List<Condition> when,
        From from,
        String name,
        Map<String, String> map,
        boolean mapOnly,
        @Nullable String otherwise,
        @Nullable Character separator,
        Side side) {
    /** Where the text comes from. */
    public enum From {
        /** A column. */
        COLUMN,
        /** No column: always the same code. */
        CONSTANT,
        /** The code of another attribute. */
        ATTRIBUTE,
        /** Whether a date-time lies in office hours, Monday to Friday 08:00-18:00. */
        OFFICE_HOURS
    }

    /** Which side of the first colon is read. */
    public enum Side {
        WHOLE,
        BEFORE_COLON,
        AFTER_COLON
    }

    /** Copies the collections. */
    public CodeRule {
        when = List.copyOf(when);
        map = Map.copyOf(map);
    }

    /** Returns the column that is read, or empty. */
    public Optional<String> column() {
        return from == From.COLUMN || from == From.OFFICE_HOURS ? Optional.of(name) : Optional.empty();
    }

    /** Returns the attribute that is read, or empty. */
    public Optional<Attribute> attribute() {
        return from == From.ATTRIBUTE ? Attribute.ofField(name) : Optional.empty();
    }
}
