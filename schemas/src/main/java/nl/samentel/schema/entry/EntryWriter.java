package nl.samentel.schema.entry;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes an entry in the one form of RFC 8785. */
final class EntryWriter {
    /** What stands behind a backslash, and at the same place what it means. */
    private static final String ESCAPES = "\"\\bfnrt";

    private static final String MEANINGS = "\"\\\b\f\n\r\t";

    private EntryWriter() {}

    static byte[] write(LogEntry entry) {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put(LogEntry.AT, Long.toString(entry.at().toEpochMilli()));
        entry.numbers().forEach((name, number) -> fields.put(name, Long.toString(number)));
        entry.texts().forEach((name, text) -> fields.put(name, '"' + escaped(text) + '"'));
        return fields.entrySet().stream()
                .map(EntryWriter::field)
                .collect(Collectors.joining(",", "{", "}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String field(Map.Entry<String, String> field) {
        return '"' + field.getKey() + "\":" + field.getValue();
    }

    /** Returns a text with exactly the escapes that JSON needs, each in its shortest form. */
    static String escaped(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c != '"' && c != '\\')) {
            return text;
        }
        StringBuilder escaped = new StringBuilder();
        for (char character : text.toCharArray()) {
            int known = MEANINGS.indexOf(character);
            if (known >= 0) {
                escaped.append('\\').append(ESCAPES.charAt(known));
            } else if (character < ' ') {
                escaped.append("\\u00")
                        .append(character < 16 ? '0' : '1')
                        .append(Character.forDigit(character % 16, 16));
            } else {
                escaped.append(character);
            }
        }
        return escaped.toString();
    }

    /** Returns what a character behind a backslash means, or itself if it means nothing. */
    static char meaning(char escape) {
        int known = ESCAPES.indexOf(escape);
        return known < 0 ? escape : MEANINGS.charAt(known);
    }
}
