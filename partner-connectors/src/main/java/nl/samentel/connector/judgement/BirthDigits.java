package nl.samentel.connector.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a birth date as eight digits, year first. Does not ask whether the date exists: an error in it is evidence too. */
final class BirthDigits {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int WHOLE = 8;
    private static final int YEAR = 4;

    private BirthDigits() {}

    /**
     * Reads a date.
     *
     * @param order {@code y}, {@code m} and {@code d} in the order in which they stand
     * @return eight digits, or nothing when there is no date with a year of four digits
     */
    static String of(String text, String order) {
        List<String> parts = new ArrayList<>();
        Matcher runs = DIGITS.matcher(text);
        while (runs.find() && parts.size() < order.length()) {
            parts.add(runs.group());
        }
        if (parts.size() == 1 && parts.get(0).length() == WHOLE) {
            parts = split(parts.get(0), order);
        }
        if (parts.size() != order.length()) {
            return "";
        }
        String year = parts.get(order.indexOf('y'));
        String month = parts.get(order.indexOf('m'));
        String day = parts.get(order.indexOf('d'));
        return year.length() == YEAR && month.length() <= 2 && day.length() <= 2
                ? year + padded(month) + padded(day)
                : "";
    }

    private static List<String> split(String digits, String order) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < order.length(); i++) {
            int length = order.charAt(i) == 'y' ? YEAR : 2;
            parts.add(digits.substring(at, at + length));
            at += length;
        }
        return parts;
    }

    private static String padded(String part) {
        return part.length() == 1 ? "0" + part : part;
    }
}
