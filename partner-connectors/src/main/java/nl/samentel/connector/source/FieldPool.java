package nl.samentel.connector.source;

import java.util.Arrays;

/**
 * Makes the strings of one column and hands out the same string again while it lasts: codes repeat, so most fields need
 * no new object. Stops remembering in a column whose values do not repeat, such as a number. Fixed size.
 */
final class FieldPool {
    private static final int SIZE = 1 << 8;
    private static final int LONGEST = 24;
    private static final int TRIAL = 1 << 10;

    private final String[] strings = new String[SIZE];
    private final char[][] characters = new char[SIZE][0];
    private int tried;
    private int hits;

    String of(char[] buffer, int offset, int length) {
        int from = offset;
        int to = offset + length;
        while (from < to && blank(buffer[from])) {
            from++;
        }
        while (to > from && blank(buffer[to - 1])) {
            to--;
        }
        if (from == to) {
            return "";
        }
        boolean worthwhile = tried < TRIAL || hits * 2 > TRIAL;
        return to - from > LONGEST || !worthwhile
                ? new String(buffer, from, to - from)
                : pooled(buffer, from, to - from);
    }

    private String pooled(char[] buffer, int from, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + buffer[from + i];
        }
        int slot = (hash ^ (hash >>> 15)) & (SIZE - 1);
        char[] known = characters[slot];
        boolean hit = known.length == length && Arrays.equals(known, 0, length, buffer, from, from + length);
        if (tried < TRIAL) {
            tried++;
            hits += hit ? 1 : 0;
        }
        if (!hit) {
            characters[slot] = Arrays.copyOfRange(buffer, from, from + length);
            strings[slot] = new String(buffer, from, length);
        }
        return strings[slot];
    }

    private static boolean blank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\uFEFF';
    }
}
