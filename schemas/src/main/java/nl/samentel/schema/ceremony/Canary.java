package nl.samentel.schema.ceremony;

import java.util.regex.Pattern;

/**
 * What one fixed fictional person must give under the keys of an epoch.
 *
 * @param person name of the fictional person, such as {@code dotless-i}
 * @param tagType type of the tag, or {@code NONE}
 * @param value the tag, 64 hexadecimal digits; {@code refused} when the person must give no tag at all
 */
public record Canary(String person, String tagType, String value) implements Comparable<Canary> {
    /** Value of a person that must give no tag. */
    public static final String REFUSED = "refused";

    private static final Pattern PERSON = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern VALUE = Pattern.compile("[0-9a-f]{64}|" + REFUSED);

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if a field has another shape
     */
    public Canary {
        if (!PERSON.matcher(person).matches()
                || !TYPE.matcher(tagType).matches()
                || !VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("A canary has a person, a type of tag, and a tag or a refusal.");
        }
    }

    @Override
    public int compareTo(Canary other) {
        int byPerson = person.compareTo(other.person);
        int byType = byPerson == 0 ? tagType.compareTo(other.tagType) : byPerson;
        return byType == 0 ? value.compareTo(other.value) : byType;
    }
}
