package nl.samentel.connector.mapping;

import java.util.Map;
import nl.samentel.schema.event.SubjectRole;
import org.jspecify.annotations.Nullable;

/**
 * Says how the role of the subject follows.
 *
 * @param column column with the partner's word, or null when the role is always the same
 * @param map roles by word in lower case
 * @param always the role without a column, or for an empty field
 * @param victimByAge words in lower case that mean child victim under 18 and adult victim otherwise
 */
public record RoleRule(
        @Nullable String column, Map<String, SubjectRole> map, SubjectRole always, java.util.Set<String> victimByAge) {
    /** Copies the collections. */
    public RoleRule {
        map = Map.copyOf(map);
        victimByAge = java.util.Set.copyOf(victimByAge);
    }
}
