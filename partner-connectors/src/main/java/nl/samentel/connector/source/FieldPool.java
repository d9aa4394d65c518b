package nl.samentel.connector.source;

import org.jspecify.annotations.Nullable;

/**
 * Makes strings of characters and hands out the same string again while it lasts: codes and dates repeat, so most
 * fields need no new object. Fixed size; a collision replaces.
 */
final class FieldPool {
    private static final int SIZE = 1 << 12;
    private static final int LONGEST = 24;

    private final @Nullable String[] strings = new String[SIZE];

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
        return to - from > LONGEST ? new String(buffer, from, to - from) : pooled(buffer, from, to - from);
    }

    private String pooled(char[] buffer, int from, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + buffer[from + i];
        }
        int slot = (hash ^ (hash >>> 15)) & (SIZE - 1);
        String known = strings[slot];
        if (known != null && same(known, buffer, from, length)) {
            return known;
        }
        String made = new String(buffer, from, length);
        strings[slot] = made;
        return made;
    }

    private static boolean same(String known, char[] buffer, int from, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != buffer[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean blank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\uFEFF';
    }
}
