package nl.samentel.schema.question;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells a rule of the JSON Schema in words, with all that it allows. */
final class ShapeRule {
    private static final Map<String, String> FORMS = Map.of(
            "^-?[0-9]{1,5}[dmy]$",
            "is a whole number and one of the units d (days), m (months), y (years), such as 90d, 12m or -3y",
            "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            "is a day such as 2022-12-31",
            "^[0-9]{1,6}$",
            "is a whole number as text, of at most 6 digits",
            "^[1-9][0-9]{3}$",
            "is a postcode area: four digits as text",
            "^[A-Z0-9][A-Z0-9_]{0,59}$",
            "is a code: at most 60 capitals, digits and underscores",
            "^[A-Z][A-Z0-9_]{1,39}$",
            SourceReader.KNOWN,
            "^[A-Z][A-Za-z0-9]{0,15}$",
            "is the id of a question: a capital, then at most 15 letters and digits",
            "^[a-z][a-z0-9_]{0,39}$",
            "is a name: a small letter, then at most 39 small letters, digits and underscores");

    private final JsonNode schema;

    /**
     * Takes a part of the schema.
     *
     * @param schema the object in which the rule stands
     */
    ShapeRule(JsonNode schema) {
        this.schema = schema;
    }

    /** Tells the rule of a keyword. */
    String of(String keyword) {
        return switch (keyword) {
            case "additionalProperties" -> "has no other fields than " + names(schema.path("properties"));
            case "enum" -> "is one of " + words(schema.path("enum"));
            case "const" -> "is " + schema.path("const");
            case "type" -> "is of type " + schema.path("type").asText();
            case "pattern" -> form(schema.path("pattern").asText());
            case "minItems", "maxItems" -> bounds("has", "minItems", "maxItems", "items");
            case "minimum", "maximum" -> bounds("is a whole number of", "minimum", "maximum", "");
            case "minLength", "maxLength" -> bounds("has", "minLength", "maxLength", "characters");
            case "minProperties" -> "has at least one of " + names(schema.path("properties"));
            default -> "keeps " + keyword + " " + schema.path(keyword);
        };
    }

    private static String form(String pattern) {
        return Optional.ofNullable(FORMS.get(pattern)).orElse("has the form " + pattern);
    }

    private String bounds(String verb, String least, String most, String what) {
        String of = what.isEmpty() ? "" : " " + what;
        return schema.has(most)
                ? verb + " " + schema.path(least).asInt(0) + " to " + schema.path(most) + of
                : verb + " at least " + schema.path(least) + of;
    }

    private static String names(JsonNode properties) {
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        return String.join(", ", names);
    }

    private static String words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(w -> words.add(w.asText()));
        return String.join(", ", words);
    }
}
