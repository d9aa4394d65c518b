package nl.samentel.schema.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import nl.samentel.schema.document.CanonicalJson;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.tile.Entry;

/**
 * An entry: a flat list of named texts and whole numbers with a time, as canonical JSON (RFC 8785). There are no nulls,
 * fractions and nested objects, so that programs in any language write the same bytes.
 *
 * @param at when it happened, in whole milliseconds of UTC; written {@code at}
 * @param texts by name
 * @param numbers by name, none beyond 2^53 - 1
 */
public record LogEntry(Instant at, Map<String, String> texts, Map<String, Long> numbers) {
    private static final String AT = "at";
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,62}(\\.[A-Za-z0-9]{1,63}){0,3}");
    private static final int NANOS = 1_000_000;

    /**
     * Checks names and time.
     *
     * @throws IllegalArgumentException if a name is {@code at}, given twice, or has other characters than letters, digits
     *     and dots between them; or if the time is before 1970 or finer than milliseconds
     */
    public LogEntry {
        texts = Map.copyOf(texts);
        numbers = Map.copyOf(numbers);
        if (at.getNano() % NANOS != 0 || at.isBefore(Instant.EPOCH)) {
            throw new IllegalArgumentException("the time of an entry has whole milliseconds since 1970.");
        }
        texts.keySet().forEach(LogEntry::requireName);
        numbers.keySet().forEach(LogEntry::requireName);
        if (texts.keySet().stream().anyMatch(numbers::containsKey)) {
            throw new IllegalArgumentException("a name of an entry stands for a text or a number.");
        }
    }

    private static void requireName(String name) {
        if (name.equals(AT) || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("names of an entry have letters, digits and dots between them.");
        }
    }

    /**
     * Reads an entry.
     *
     * @throws DocumentException if it is not canonical, not flat, or breaks a rule
     */
    public static LogEntry parse(Entry entry) throws DocumentException {
        JsonNode document = CanonicalJson.decode(entry.bytes());
        JsonNode at = document.path(AT);
        if (!document.isObject() || !at.isIntegralNumber()) {
            throw new DocumentException("An entry is an object with a time.");
        }
        Map<String, String> texts = new HashMap<>();
        Map<String, Long> numbers = new HashMap<>();
        for (Map.Entry<String, JsonNode> field : document.properties()) {
            JsonNode value = field.getValue();
            if (value.isTextual()) {
                texts.put(field.getKey(), value.textValue());
            } else if (value.isIntegralNumber() && !field.getKey().equals(AT)) {
                numbers.put(field.getKey(), value.longValue());
            } else if (!field.getKey().equals(AT)) {
                throw new DocumentException("An entry has texts and whole numbers only.");
            }
        }
        try {
            return new LogEntry(Instant.ofEpochMilli(at.longValue()), texts, numbers);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new DocumentException("In an entry, " + e.getMessage());
        }
    }

    /**
     * Returns the bytes that the tree hashes.
     *
     * @throws IllegalArgumentException if they are more than {@link Entry#LONGEST}, a number lies beyond 2^53 - 1, or a text
     *     is no Unicode
     */
    public Entry entry() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put(AT, at.toEpochMilli());
        texts.forEach(document::put);
        numbers.forEach(document::put);
        return Entry.of(CanonicalJson.encode(document));
    }
}
