package nl.samentel.connector.source;

/** Finds the character between fields from the first line. */
public final class Delimiters {
    private static final char[] KNOWN = {';', ',', '\t', '|'};

    private Delimiters() {}

    /**
     * Returns the most frequent known delimiter of a line outside quotes; the preferred one when it occurs, or when none
     * does.
     */
    public static char of(String line, char preferred) {
        if (count(line, preferred) > 0) {
            return preferred;
        }
        char best = preferred;
        int most = 0;
        for (char candidate : KNOWN) {
            int n = count(line, candidate);
            if (n > most) {
                most = n;
                best = candidate;
            }
        }
        return best;
    }

    /** Returns the most frequent known delimiter of a line outside quotes; a semicolon when none occurs. */
    public static char of(String line) {
        return of(line, '\u0000');
    }

    /** Returns how a delimiter is shown to people. */
    public static String shown(char delimiter) {
        return delimiter == '\t' ? "tab" : String.valueOf(delimiter);
    }

    private static int count(String line, char wanted) {
        int n = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == wanted && !quoted) {
                n++;
            }
        }
        return n;
    }
}
