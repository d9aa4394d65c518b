package nl.samentel.connector.mapping;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.role.PartnerRole;
import org.jspecify.annotations.Nullable;

/**
 * Says how a row gives an event.
 *
 * @param type event type
 * @param when conditions that must all hold; without its date a row gives no event either, unless the date is required
 * @param date columns for the date; the first that is filled counts
 * @param required true when a row without the date is rejected
 * @param endDate column for the end, or null
 * @param id columns that, with the type, make the event unique within the part
 * @param group columns that group the subjects of one report; possibly none
 * @param caseColumn column of the case, or null
 * @param role how the role follows
 * @param each column whose codes each give an event, or null
 * @param times column with a number of equal events, or null
 * @param attributes how each attribute gets its code
 */
public record EventRule(
        EventType type,
        List<Condition> when,
        List<String> date,
        boolean required,
        @Nullable String endDate,
        List<String> id,
        List<String> group,
        @Nullable String caseColumn,
        RoleRule role,
        @Nullable String each,
        @Nullable String times,
        Map<Attribute, List<CodeRule>> attributes) {
    /** Copies the collections. */
    public EventRule {
        when = List.copyOf(when);
        date = List.copyOf(date);
        id = List.copyOf(id);
        group = List.copyOf(group);
        Map<Attribute, List<CodeRule>> ordered = new EnumMap<>(Attribute.class);
        ordered.putAll(attributes);
        attributes = java.util.Collections.unmodifiableMap(ordered);
    }

    EventRule within(PartnerRole role) {
        Map<Attribute, List<CodeRule>> agreed = new EnumMap<>(Attribute.class);
        attributes.forEach((attribute, rules) -> {
            if (role.attributes().contains(attribute)) {
                agreed.put(attribute, rules);
            }
        });
        return new EventRule(
                type, when, date, required, endDate, id, group, caseColumn, this.role, each, times, agreed);
    }

    /** Tells whether the event lasts: it then belongs to a period that it touches, and not only to that of its date. */
    public boolean lasting() {
        return switch (type) {
            case GROUP_FLAG, RESIDENCE, RISK_FACTOR -> true;
            default -> false;
        };
    }
}
