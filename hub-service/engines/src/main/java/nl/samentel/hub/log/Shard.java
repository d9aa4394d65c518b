package nl.samentel.hub.log;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of the log with a tree of its own: all entries of a year, or of what is left of it after a declared recovery.
 *
 * @param name four digits of the year in UTC, and {@code -r} with the number of the recovery
 */
public record Shard(String name) {
    private static final Pattern NAME = Pattern.compile("[0-9]{4}(-r[1-9][0-9]{0,2})?");

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is none
     */
    public Shard {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A shard is named by its year, such as 2026 or 2026-r1.");
        }
    }

    /** Reads a name; nothing if it is none. */
    public static Optional<Shard> parse(String name) {
        return NAME.matcher(name).matches() ? Optional.of(new Shard(name)) : Optional.empty();
    }

    /** Returns the shard of a time, before any recovery. */
    public static Shard at(Instant time) {
        return new Shard(
                String.format(Locale.ROOT, "%04d", time.atOffset(ZoneOffset.UTC).getYear()));
    }

    /** Returns the year. */
    public int year() {
        return Integer.parseInt(name.substring(0, 4));
    }

    /** Returns the shard after one more recovery. */
    public Shard recovered() {
        int number = name.length() == 4 ? 0 : Integer.parseInt(name.substring(6));
        return new Shard(name.substring(0, 4) + "-r" + (number + 1));
    }

    @Override
    public String toString() {
        return name;
    }
}
