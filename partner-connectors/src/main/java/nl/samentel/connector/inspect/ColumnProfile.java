package nl.samentel.connector.inspect;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samentel.connector.mapping.DateFormat;
import nl.samentel.connector.mapping.ReadDate;

/** Watches the values of one column and tells what they look like. Keeps no value beyond a few hundred short words. */
final class ColumnProfile {
    private static final int MOST_WORDS = 300;
    private static final List<DateFormat> FORMS = List.of(
            DateFormat.of("dd-mm-jjjj"),
            DateFormat.of("jjjj-mm-dd uu:mm"),
            DateFormat.of("jjjjmmdd"),
            DateFormat.of("ddmmjjjj"),
            DateFormat.of("dd/mm/jjjj"),
            DateFormat.of("d-m-jjjj"),
            DateFormat.of("d-m-jj"),
            DateFormat.of("d/m/jjjj"));

    private final Map<DateFormat, Integer> dates = new LinkedHashMap<>();
    private final Set<String> words = new HashSet<>();
    private int rows;
    private int filled;
    private int numbers;
    private int numberLike;
    private int postcodes;
    private int blanks;
    private int longest;

    void see(String value) {
        rows++;
        if (value.isEmpty()) {
            return;
        }
        filled++;
        longest = Math.max(longest, value.length());
        blanks += value.indexOf(' ') >= 0 ? 1 : 0;
        numbers += value.chars().allMatch(Character::isDigit) ? 1 : 0;
        numberLike += elevenTest(value) ? 1 : 0;
        postcodes += value.matches("[1-9]\\d{3}[ _]?[A-Za-z]{2}") ? 1 : 0;
        for (DateFormat form : FORMS) {
            if (form.read(value).filter(ColumnProfile::plausible).isPresent()) {
                dates.merge(form, 1, Integer::sum);
            }
        }
        if (words.size() <= MOST_WORDS && value.length() <= 60) {
            words.add(value);
        }
    }

    private static boolean plausible(ReadDate date) {
        return date.exists() && (date.shortYear() || date.year() == 0 || date.year() > 1890 && date.year() < 2100);
    }

    private static boolean elevenTest(String value) {
        if (!value.matches("\\d{8,9}")) {
            return false;
        }
        String nine = value.length() == 8 ? "0" + value : value;
        int sum = -(nine.charAt(8) - '0');
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (nine.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }

    Look look() {
        int share = rows == 0 ? 0 : filled * 100 / rows;
        if (filled == 0) {
            return new Look(Look.Kind.EMPTY, "", share);
        }
        if (numberLike * 10 >= filled * 8) {
            return new Look(Look.Kind.BSN, "", share);
        }
        for (Map.Entry<DateFormat, Integer> form : dates.entrySet()) {
            if (form.getValue() * 10 >= filled * 9) {
                return new Look(Look.Kind.DATE, form.getKey().pattern(), share);
            }
        }
        if (postcodes * 10 >= filled * 9) {
            return new Look(Look.Kind.POSTCODE, "", share);
        }
        return words(share);
    }

    private Look words(int share) {
        List<String> lists = words.size() > MOST_WORDS ? List.of() : KnownLists.holding(words);
        if (!lists.isEmpty()) {
            return new Look(Look.Kind.CODE, String.join(" / ", lists), share);
        }
        if (numbers * 10 >= filled * 9) {
            return new Look(Look.Kind.NUMBER, "", share);
        }
        if (blanks * 2 > filled && longest > 40) {
            return new Look(Look.Kind.FREE_TEXT, "", share);
        }
        boolean few = words.size() <= 12 && words.size() * 5 <= filled;
        return new Look(few ? Look.Kind.WORD : Look.Kind.TEXT, "", share);
    }
}
