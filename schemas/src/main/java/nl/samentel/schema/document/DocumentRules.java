package nl.samentel.schema.document;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Checks fields of documents; a refusal names the field and the rule, never the value. */
public final class DocumentRules {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,15}");
    private static final Pattern DATALAB = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    private DocumentRules() {}

    /**
     * Requires that a rule holds.
     *
     * @throws IllegalArgumentException naming field and rule if it does not
     */
    public static void require(boolean holds, String field, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(field + " breaks the rule: " + rule + ".");
        }
    }

    /**
     * Requires a code of a partner or role.
     *
     * @throws IllegalArgumentException naming the field
     */
    public static void code(String field, String value) {
        require(CODE.matcher(value).matches(), field, "is 2 to 16 capitals and digits, a capital first");
    }

    /**
     * Requires a code of a datalab.
     *
     * @throws IllegalArgumentException naming the field
     */
    public static void datalab(String field, String value) {
        require(DATALAB.matcher(value).matches(), field, "is lower-case letters, digits and hyphens");
    }

    /**
     * Requires a text that says something.
     *
     * @throws IllegalArgumentException naming the field
     */
    public static void text(String field, String value, int longest) {
        require(
                !value.isBlank() && value.length() <= longest,
                field,
                "is a text of at most " + longest + " characters");
    }

    /**
     * Returns the list when it is in alphabetical order without repetition, so that the same set has one form.
     *
     * @throws IllegalArgumentException naming the field if it is not
     */
    public static List<String> ordered(String field, List<String> values) {
        for (int i = 1; i < values.size(); i++) {
            require(values.get(i - 1).compareTo(values.get(i)) < 0, field, "is in alphabetical order, each once");
        }
        return List.copyOf(values);
    }

    /**
     * Returns the list when nothing in it occurs twice.
     *
     * @throws IllegalArgumentException naming the field if something does
     */
    public static <T> List<T> distinct(String field, List<T> values) {
        require(new HashSet<>(values).size() == values.size(), field, "names each once");
        return List.copyOf(values);
    }
}
