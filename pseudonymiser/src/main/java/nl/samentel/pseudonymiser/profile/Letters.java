package nl.samentel.pseudonymiser.profile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Folds a name to the capitals A to Z, leaving everything that is no letter in its place. */
final class Letters {
    /** Letters that Unicode NFKD leaves whole. */
    private static final Map<Character, String> STROKES = Map.ofEntries(
            Map.entry('ı', "i"),
            Map.entry('ł', "l"),
            Map.entry('Ł', "L"),
            Map.entry('đ', "d"),
            Map.entry('Đ', "D"),
            Map.entry('ø', "o"),
            Map.entry('Ø', "O"),
            Map.entry('ß', "ss"),
            Map.entry('ẞ', "SS"),
            Map.entry('æ', "ae"),
            Map.entry('Æ', "AE"),
            Map.entry('œ', "oe"),
            Map.entry('Œ', "OE"),
            Map.entry('ð', "d"),
            Map.entry('Ð', "D"),
            Map.entry('þ', "th"),
            Map.entry('Þ', "TH"),
            Map.entry('ħ', "h"),
            Map.entry('Ħ', "H"),
            Map.entry('ŧ', "t"),
            Map.entry('Ŧ', "T"),
            Map.entry('ŋ', "n"),
            Map.entry('Ŋ', "N"));

    /** A longer text is no name. */
    private static final int LONGEST = 200;

    private Letters() {}

    /**
     * Tells whether all characters are of Latin writing: blocks that have been complete for so long that every version
     * of Unicode in use knows the same letters there.
     */
    static boolean latin(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7f && !latin(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean latin(char c) {
        return c <= 0x024f
                || c >= 0x02b0 && c <= 0x036f
                || c >= 0x1e00 && c <= 0x1eff
                || c >= 0x2000 && c <= 0x206f
                || c == 0x2212
                || c >= 0xfb00 && c <= 0xfb06
                || c >= 0xff01 && c <= 0xff5e;
    }

    /** Returns the folded text with Y written as IJ, or nothing if a letter has no place in A to Z. */
    static Optional<String> fold(String text) {
        if (text.length() > LONGEST || !latin(text)) {
            return Optional.empty();
        }
        String upper =
                ascii(text) ? text.toUpperCase(Locale.ROOT) : decompose(text).toUpperCase(Locale.ROOT);
        for (int i = 0; i < upper.length(); i++) {
            if (foreign(upper.charAt(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(upper.indexOf('Y') < 0 ? upper : upper.replace("Y", "IJ"));
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static String decompose(String text) {
        StringBuilder plain = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(STROKES.getOrDefault(c, String.valueOf(c)));
        }
        String decomposed = Normalizer.normalize(plain, Normalizer.Form.NFKD);
        StringBuilder bare = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (!mark(Character.getType(c))) {
                bare.append(c);
            }
        }
        return bare.toString();
    }

    private static boolean mark(int type) {
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** A letter with no counterpart in A to Z: a guess would be a wrong tag. */
    private static boolean foreign(char c) {
        return c > 0x7f && Character.isLetter(c) && Character.getType(c) != Character.MODIFIER_LETTER;
    }
}
