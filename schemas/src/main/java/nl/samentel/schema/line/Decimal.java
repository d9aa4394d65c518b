package nl.samentel.schema.line;

/** Reads whole numbers from 0 to 2^63 - 1, written in ASCII digits without needless zeroes. */
public final class Decimal {
    private static final int LONGEST = 19;

    private Decimal() {}

    /**
     * Reads a number.
     *
     * @throws FormatException if it has another character than 0 to 9, starts with a needless 0, or is 2^63 or more
     */
    public static long parse(String text) throws FormatException {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || text.length() > 1 && text.charAt(0) == '0') {
            throw new FormatException("This is no whole number without needless zeroes.");
        }
        if (text.length() > LONGEST) {
            throw new FormatException("This number is 2^63 or more.");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new FormatException("This number is 2^63 or more.");
        }
    }
}
