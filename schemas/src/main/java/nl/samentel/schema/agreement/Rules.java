package nl.samentel.schema.agreement;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import nl.samentel.schema.role.PartnerRole;
import nl.samentel.schema.role.PartnerRoles;

/** Checks fields; a refusal names the field and the rule, never the value. */
final class Rules {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,15}");

    private Rules() {}

    static void require(boolean holds, String field, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(field + " breaks the rule: " + rule + ".");
        }
    }

    static void code(String field, String value) {
        require(CODE.matcher(value).matches(), field, "is 2 to 16 capitals and digits, a capital first");
    }

    static void text(String field, String value, int longest) {
        require(
                !value.isBlank() && value.length() <= longest,
                field,
                "is a text of at most " + longest + " characters");
    }

    /** Returns the list when it is in alphabetical order without repetition, so that the same set has one form. */
    static List<String> ordered(String field, List<String> values) {
        for (int i = 1; i < values.size(); i++) {
            require(values.get(i - 1).compareTo(values.get(i)) < 0, field, "is in alphabetical order, each once");
        }
        return List.copyOf(values);
    }

    static List<String> distinct(String field, List<String> values) {
        require(new HashSet<>(values).size() == values.size(), field, "names each once");
        return List.copyOf(values);
    }

    static void within(String role, List<String> eventTypes, List<String> fields, List<String> tagTypes) {
        PartnerRole bounds = PartnerRoles.find(role)
                .orElseThrow(() -> new IllegalArgumentException("parties.role breaks the rule: is a known role."));
        require(
                bounds.eventTypes().stream().map(Enum::name).toList().containsAll(eventTypes),
                "parties.eventTypes",
                "are those of the role, or fewer");
        require(
                bounds.attributes().stream().map(a -> a.field()).toList().containsAll(fields),
                "parties.fields",
                "are those of the role, or fewer");
        require(
                bounds.tagTypes().stream().map(Enum::name).toList().containsAll(tagTypes),
                "parties.tagTypes",
                "are those of the role, or fewer");
    }
}
