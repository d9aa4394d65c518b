package nl.samentel.connector.synthetic.extract;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import nl.samentel.connector.synthetic.chance.Dice;

/** What happens to letters on their way into a register. */
final class Letters {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String STROKED = "łŁđĐøØıßŞş";
    private static final String PLAIN = "lLdDoOisSs";

    private Letters() {}

    /** Tells whether there are letters outside A to Z. */
    static boolean marked(String text) {
        return text.chars().anyMatch(c -> c > 127);
    }

    /** Takes marks and strokes off. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int stroked = STROKED.indexOf(c);
            plain.append(stroked < 0 ? c : PLAIN.charAt(stroked));
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    /** Reads UTF-8 as if it were Windows-1252. */
    static String garbled(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), WINDOWS);
    }

    /** Replaces what a charset does not have: by the plain letter, or now and then by a question mark. */
    static String fitting(String text, Charset charset, Dice dice) {
        CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(text)) {
            return text;
        }
        boolean lost = dice.chance(0.1);
        StringBuilder fitting = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            fitting.append(encoder.canEncode(c) ? String.valueOf(c) : lost ? "?" : plain(String.valueOf(c)));
        }
        return fitting.toString();
    }

    /** Makes one typing error behind the first letter: two letters swapped, one lost, doubled or replaced. */
    static String mistyped(String text, Dice dice) {
        if (text.length() < 4) {
            return text;
        }
        int at = dice.between(1, text.length() - 2);
        String before = text.substring(0, at);
        char here = text.charAt(at);
        String after = text.substring(at + 1);
        return switch (dice.below(4)) {
            case 0 -> before + after.charAt(0) + here + after.substring(1);
            case 1 -> before + after;
            case 2 -> before + here + here + after;
            default -> before + (char) ('a' + dice.below(26)) + after;
        };
    }

    /** Returns initials with points: Anna Maria gives A.M. */
    static String initials(String firstNames) {
        StringBuilder initials = new StringBuilder();
        for (String name : firstNames.split(" ", -1)) {
            boolean digraph = name.toUpperCase(Locale.ROOT).startsWith("IJ");
            initials.append(name, 0, Math.min(name.length(), digraph ? 2 : 1)).append('.');
        }
        return initials.toString();
    }
}
