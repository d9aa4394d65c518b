package nl.samentel.pseudonymiser.profile;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A name from one field, taken apart.
 *
 * @param surname surname, with its prefix or without
 * @param given initials or first names, possibly none
 */
record FullName(String surname, String given) {
    private static final Pattern SPACES = Pattern.compile("[\\x00-\\x20]+");

    /** Capitals with a full stop after each, or one capital alone. */
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\p{Ll}{0,2}\\.)+|\\p{Lu}");

    /** A longer text is no name. */
    private static final int LONGEST = 200;

    /** Reads {@code Veen-de Jong, A. van der} and {@code A. van der Veen}; without initials all is surname. */
    static FullName parse(String text) {
        if (text.length() > LONGEST || !Letters.latin(text)) {
            return new FullName("", "");
        }
        int comma = text.indexOf(',');
        return comma < 0 ? unseparated(text) : new FullName(text.substring(0, comma), given(text.substring(comma + 1)));
    }

    private static FullName unseparated(String text) {
        List<String> tokens = tokens(text);
        int first = 0;
        while (first < tokens.size() - 1 && INITIALS.matcher(tokens.get(first)).matches()) {
            first++;
        }
        return new FullName(
                String.join(" ", tokens.subList(first, tokens.size())), String.join(" ", tokens.subList(0, first)));
    }

    /** After the comma come initials or first names, then perhaps the prefix, which says nothing we need. */
    private static String given(String text) {
        List<String> tokens = tokens(text);
        return tokens.isEmpty() || prefix(tokens.get(0)) ? "" : tokens.get(0);
    }

    private static boolean prefix(String token) {
        if (INITIALS.matcher(token).matches()) {
            return false;
        }
        List<String> words = Words.of(Letters.fold(token).orElse(""));
        boolean small = Character.getType(token.codePointAt(0)) != Character.UPPERCASE_LETTER;
        return words.isEmpty() || (small ? Prefixes.only(words) : Prefixes.dutch(words.get(0)));
    }

    private static List<String> tokens(String text) {
        String trimmed = text.trim();
        return trimmed.isEmpty() ? List.of() : Arrays.asList(SPACES.split(trimmed));
    }

    @Override
    public String toString() {
        return "FullName[redacted]";
    }
}
