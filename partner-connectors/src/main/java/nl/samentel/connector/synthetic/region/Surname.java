package nl.samentel.connector.synthetic.region;

import java.util.Locale;

/**
 * A surname as registered.
 *
 * @param prefix such as {@code van der}, or empty
 * @param name without the prefix
 */
public record Surname(String prefix, String name) {
    /** Splits the words without capitals in front from the rest. */
    static Surname of(String line) {
        int from = 0;
        for (int space = line.indexOf(' '); space >= 0; space = line.indexOf(' ', from)) {
            String word = line.substring(from, space);
            if (!word.equals(word.toLowerCase(Locale.ROOT))) {
                break;
            }
            from = space + 1;
        }
        return new Surname(line.substring(0, Math.max(0, from - 1)), line.substring(from));
    }

    /** Returns prefix and name. */
    public String full() {
        return prefix.isEmpty() ? name : prefix + " " + name;
    }
}
