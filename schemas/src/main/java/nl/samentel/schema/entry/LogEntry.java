package nl.samentel.schema.entry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
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
    static final String AT = "at";

    private static final int LONGEST_PART = 63;
    private static final int MOST_PARTS = 4;
    private static final long LARGEST = (1L << 53) - 1;
    private static final int NANOS = 1_000_000;

    /**
     * Checks names and values.
     *
     * @throws IllegalArgumentException if a name is {@code at}, given twice, or has other characters than letters, digits
     *     and dots between them; if the time is before 1970 or finer than milliseconds; if a number lies beyond 2^53 - 1; or if
     *     a text has half a character (an unpaired surrogate)
     */
    public LogEntry {
        texts = Map.copyOf(texts);
        numbers = Map.copyOf(numbers);
        if (at.getNano() % NANOS != 0 || at.isBefore(Instant.EPOCH) || at.isAfter(Instant.ofEpochMilli(LARGEST))) {
            throw new IllegalArgumentException("the time of an entry has whole milliseconds since 1970.");
        }
        texts.keySet().forEach(LogEntry::requireName);
        numbers.keySet().forEach(LogEntry::requireName);
        if (numbers.keySet().stream().anyMatch(texts::containsKey)) {
            throw new IllegalArgumentException("a name of an entry stands for a text or a number.");
        }
        if (numbers.values().stream().anyMatch(number -> number < -LARGEST || number > LARGEST)) {
            throw new IllegalArgumentException("numbers of an entry lie within 2^53 - 1.");
        }
        if (!texts.values().stream().allMatch(LogEntry::isUnicode)) {
            throw new IllegalArgumentException("a text of an entry has half a character.");
        }
    }

    private static void requireName(String name) {
        if (name.equals(AT) || !isName(name)) {
            throw new IllegalArgumentException("names of an entry have letters, digits and dots between them.");
        }
    }

    /** Says whether a name is up to four parts with dots between them; a loop, since a verifier looks at millions. */
    private static boolean isName(String name) {
        int part = 0;
        int parts = 1;
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            if (character == '.' && part > 0) {
                parts++;
                part = 0;
            } else if (isLetterOrDigit(character) && part < LONGEST_PART) {
                part++;
            } else {
                return false;
            }
        }
        return part > 0 && parts <= MOST_PARTS && name.charAt(0) >= 'a' && name.charAt(0) <= 'z';
    }

    private static boolean isLetterOrDigit(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9';
    }

    private static boolean isUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return StandardCharsets.UTF_8.newEncoder().canEncode(text);
            }
        }
        return true;
    }

    /**
     * Reads an entry.
     *
     * @throws DocumentException if it is not canonical, not flat, or breaks a rule
     */
    public static LogEntry parse(Entry entry) throws DocumentException {
        return new EntryReader(entry.bytes()).read();
    }

    /**
     * Returns the bytes that the tree hashes.
     *
     * @throws IllegalArgumentException if they are more than {@link Entry#LONGEST}
     */
    public Entry entry() {
        return Entry.of(EntryWriter.write(this));
    }
}
