package nl.samentel.pseudonymiser.profile;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Dutch address that can enter a tag.
 *
 * @param postcode four digits and two capitals, no space
 * @param number house number without leading zeros
 * @param addition capitals and digits, possibly none; null if there is something that is no addition
 */
record Address(String postcode, String number, @Nullable String addition) {
    /** A longer text is a remark, not an addition. */
    private static final int LONGEST_ADDITION = 10;

    private static final int MOST_DIGITS = 5;

    static Optional<Address> parse(RawIdentity raw) {
        String postcode = postcode(raw.postcode());
        String number = number(raw.houseNumber());
        if (postcode.isEmpty() || number.isEmpty()) {
            return Optional.empty();
        }
        String rest = raw.houseNumber().substring(raw.houseNumber().indexOf(number) + number.length());
        String addition = addition(rest) + addition(raw.houseLetter()) + addition(raw.addition());
        return Optional.of(new Address(postcode, number, addition.length() > LONGEST_ADDITION ? null : addition));
    }

    static Optional<String> pc4(RawIdentity raw) {
        String text = raw.postcode();
        return fourDigits(text) && (text.length() == 4 || letters(text) >= 0)
                ? Optional.of(text.substring(0, 4))
                : Optional.empty();
    }

    /** Returns four digits and two capitals, or nothing; SA, SD and SS are never given out. */
    private static String postcode(String text) {
        int at = fourDigits(text) ? letters(text) : -1;
        if (at < 0) {
            return "";
        }
        String letters = text.substring(at).toUpperCase(Locale.ROOT);
        return letters.equals("SA") || letters.equals("SD") || letters.equals("SS")
                ? ""
                : text.substring(0, 4) + letters;
    }

    private static boolean fourDigits(String text) {
        if (text.length() < 4 || text.charAt(0) == '0') {
            return false;
        }
        return digit(text.charAt(0)) && digit(text.charAt(1)) && digit(text.charAt(2)) && digit(text.charAt(3));
    }

    /** Returns where the two letters start that end the postcode, or -1. */
    private static int letters(String text) {
        int at = 4;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '_')) {
            at++;
        }
        return text.length() == at + 2 && letter(text.charAt(at)) && letter(text.charAt(at + 1)) ? at : -1;
    }

    /** Returns the digits that the text starts with, without leading zeros; nothing if they are too many or none. */
    private static String number(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '0') {
            start++;
        }
        int end = start;
        while (end < text.length() && digit(text.charAt(end))) {
            end++;
        }
        return end - start > MOST_DIGITS ? "" : text.substring(start, end);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static String addition(String text) {
        if (text.isEmpty()) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                kept.append((char) (c - 'a' + 'A'));
            } else if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    @Override
    public String toString() {
        return "Address[redacted]";
    }
}
