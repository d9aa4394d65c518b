package nl.samentel.connector.row;

/** Recognises text that an earlier conversion damaged: the replacement character, or UTF-8 read as Windows-1252. */
final class DamagedText {
    private DamagedText() {}

    static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\uFFFD' || twoByteLead(c) && i + 1 < text.length() && continuation(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Lead bytes of the letters with accents, U+00C0 to U+017F, are C3 to C5: shown as capitals A with accents. */
    private static boolean twoByteLead(char c) {
        return c >= '\u00C3' && c <= '\u00C5';
    }

    /** Bytes 80 to BF, as Windows-1252 shows them, are never letters that follow such a capital in a name. */
    private static boolean continuation(char c) {
        return c >= '\u0080' && c <= '\u00BF'
                || "\u20AC\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u017D\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u017E\u0178"
                                .indexOf(c)
                        >= 0;
    }
}
