package nl.samentel.schema.entry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.line.Utf8;

/**
 * Reads an entry in one pass over its bytes, which must be what {@link EntryWriter} writes: a verifier reads millions. Judges
 * as a library for RFC 8785 does, which tests hold it against.
 */
final class EntryReader {
    private static final int MOST_DIGITS = 16;

    private final byte[] bytes;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private int position;

    EntryReader(byte[] bytes) {
        this.bytes = bytes;
    }

    LogEntry read() throws DocumentException {
        require('{');
        String last = "";
        do {
            String name = text();
            if (name.compareTo(last) <= 0) {
                throw fault();
            }
            last = name;
            require(':');
            if (next() == '"') {
                texts.put(name, text());
            } else {
                numbers.put(name, number());
            }
        } while (separator());
        if (position != bytes.length) {
            throw fault();
        }
        return entry();
    }

    private LogEntry entry() throws DocumentException {
        Long at = numbers.remove(LogEntry.AT);
        if (at == null || at < 0) {
            throw new DocumentException("An entry has a time.");
        }
        try {
            return new LogEntry(Instant.ofEpochMilli(at), texts, numbers);
        } catch (IllegalArgumentException e) {
            throw new DocumentException("In an entry, " + e.getMessage());
        }
    }

    private boolean separator() throws DocumentException {
        int separator = next();
        position++;
        if (separator != ',' && separator != '}') {
            throw fault();
        }
        return separator == ',';
    }

    private long number() throws DocumentException {
        boolean negative = next() == '-';
        position += negative ? 1 : 0;
        int start = position;
        long number = 0;
        while (next() >= '0' && next() <= '9' && position - start <= MOST_DIGITS) {
            number = 10 * number + bytes[position++] - '0';
        }
        int digits = position - start;
        boolean needless = bytes[start] == '0' && (digits > 1 || negative);
        if (digits == 0 || digits > MOST_DIGITS || needless) {
            throw fault();
        }
        return negative ? -number : number;
    }

    private String text() throws DocumentException {
        require('"');
        int start = position;
        boolean escaped = false;
        boolean ascii = true;
        for (int next = next(); next != '"'; next = next()) {
            if (next >= 0 && next < ' ') {
                throw fault();
            }
            ascii &= next > 0;
            escaped |= next == '\\';
            position += next == '\\' ? 2 : 1;
        }
        String raw = raw(start, ascii);
        position++;
        return escaped ? unescaped(raw) : raw;
    }

    private String raw(int start, boolean ascii) throws DocumentException {
        if (ascii) {
            return new String(bytes, start, position - start, StandardCharsets.ISO_8859_1);
        }
        try {
            return Utf8.decode(Arrays.copyOfRange(bytes, start, position));
        } catch (FormatException e) {
            throw fault();
        }
    }

    /** Reads escapes; that each was needed and is the shortest shows when the text is written again. */
    private String unescaped(String raw) throws DocumentException {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char character = raw.charAt(i);
            if (character != '\\') {
                text.append(character);
            } else if (raw.startsWith("u00", i + 1) && i + 5 < raw.length()) {
                text.append(
                        (char) (16 * Character.digit(raw.charAt(i + 4), 16) + Character.digit(raw.charAt(i + 5), 16)));
                i += 5;
            } else {
                text.append(EntryWriter.meaning(raw.charAt(++i)));
            }
        }
        if (!EntryWriter.escaped(text.toString()).equals(raw)) {
            throw fault();
        }
        return text.toString();
    }

    private void require(char character) throws DocumentException {
        if (next() != character) {
            throw fault();
        }
        position++;
    }

    private int next() throws DocumentException {
        if (position >= bytes.length) {
            throw fault();
        }
        return bytes[position];
    }

    private DocumentException fault() {
        return new DocumentException("The entry is not in its one form (RFC 8785, flat), near byte " + position + ".");
    }
}
