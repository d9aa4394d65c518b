package nl.samentel.pseudonymiser.profile;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** SA, SD and SS are never given out. */
    private static final Pattern POSTCODE = Pattern.compile("([1-9][0-9]{3})[ _]*((?![Ss][ADSads])[A-Za-z]{2})");

    private static final Pattern FOUR_DIGITS = Pattern.compile("([1-9][0-9]{3})(?:[ _]*[A-Za-z]{2})?");
    private static final Pattern NUMBER = Pattern.compile("0*([1-9][0-9]{0,4})(?![0-9])(.*)", Pattern.DOTALL);

    static Optional<Address> parse(RawIdentity raw) {
        Matcher postcode = POSTCODE.matcher(raw.postcode());
        Matcher number = NUMBER.matcher(raw.houseNumber());
        if (!postcode.matches() || !number.matches()) {
            return Optional.empty();
        }
        String addition = addition(number.group(2)) + addition(raw.houseLetter()) + addition(raw.addition());
        return Optional.of(new Address(
                postcode.group(1) + postcode.group(2).toUpperCase(Locale.ROOT),
                number.group(1),
                addition.length() > LONGEST_ADDITION ? null : addition));
    }

    static Optional<String> pc4(RawIdentity raw) {
        Matcher matcher = FOUR_DIGITS.matcher(raw.postcode());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
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
