package nl.samentel.connector.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads dates in any of several forms. ISO is always accepted as well: it cannot be mistaken, and it is what workbooks
 * and databases give. Not for use by several threads.
 */
public final class DateReader {
    private static final List<DateFormat> ISO = List.of(DateFormat.of("jjjj-mm-dd uu:mm"), DateFormat.of("jjjj-mm-dd"));
    private static final int MOST_REMEMBERED = 20_000;

    private final List<DateFormat> formats;
    private final String shown;
    private final Map<String, Optional<ReadDate>> seen = new HashMap<>();

    /** Reads the given forms, tried in this order, and then ISO. */
    public DateReader(List<DateFormat> formats) {
        List<DateFormat> all = new ArrayList<>(formats);
        all.addAll(ISO);
        this.formats = List.copyOf(all);
        this.shown = formats.stream().map(DateFormat::pattern).collect(Collectors.joining(" / "));
    }

    /** Reads a text that is not empty; empty when it has none of the forms. */
    public Optional<ReadDate> read(String text) {
        Optional<ReadDate> known = seen.get(text);
        if (known != null) {
            return known;
        }
        Optional<ReadDate> made = parse(text);
        if (seen.size() >= MOST_REMEMBERED) {
            seen.clear();
        }
        seen.put(text, made);
        return made;
    }

    private Optional<ReadDate> parse(String text) {
        for (DateFormat format : formats) {
            ReadDate date = format.parse(text);
            if (date != null) {
                return Optional.of(date);
            }
        }
        return Optional.empty();
    }

    /** Returns the declared forms, for a message. */
    public String shown() {
        return shown.isEmpty() ? "jjjj-mm-dd" : shown;
    }
}
