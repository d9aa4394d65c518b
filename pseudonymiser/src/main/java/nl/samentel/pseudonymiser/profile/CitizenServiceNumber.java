package nl.samentel.pseudonymiser.profile;

import java.util.Optional;
import java.util.Set;
import nl.samentel.schema.event.Quality;

/** Parses a citizen service number (BSN): eight or nine digits, 11-test, no placeholder. */
final class CitizenServiceNumber {
    /** Numbers that pass the 11-test and stand for nobody; {@code ddddddd-d-0} passes for every digit d. */
    private static final Set<String> PLACEHOLDERS = Set.of(
            "000000000",
            "111111110",
            "222222220",
            "333333330",
            "444444440",
            "555555550",
            "666666660",
            "777777770",
            "888888880",
            "999999990",
            "012345672",
            "111222333",
            "123456782");

    /** What the information protocol of Veilig Thuis writes for an unborn child. */
    private static final Set<String> UNBORN = Set.of("999999999", "99999999");

    private CitizenServiceNumber() {}

    static boolean meansUnborn(String raw) {
        return UNBORN.contains(raw);
    }

    static Optional<String> parse(String text, Set<Quality> flags) {
        if (text.isEmpty()) {
            flags.add(Quality.BSN_MISSING);
            return Optional.empty();
        }
        String digits = text.length() == 8 ? "0" + text : text;
        if (PLACEHOLDERS.contains(digits)) {
            flags.add(Quality.BSN_PLACEHOLDER);
            return Optional.empty();
        }
        if (digits.length() != 9 || !passesElevenTest(digits)) {
            flags.add(Quality.BSN_INVALID);
            return Optional.empty();
        }
        return Optional.of(digits);
    }

    private static boolean passesElevenTest(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            sum += digit * (i == 8 ? -1 : 9 - i);
        }
        return sum % 11 == 0;
    }
}
