package nl.samentel.connector.objection;

/** A number of persons in words wide enough to tell nothing about one of them. */
public enum Band {
    UNDER_10("<10"),
    FROM_10_TO_49("10-49"),
    FROM_50_TO_99("50-99"),
    FROM_100_TO_499("100-499"),
    FROM_500("500+");

    private final String shown;

    Band(String shown) {
        this.shown = shown;
    }

    /** Returns the band of a number; none is under 10 as well. */
    public static Band of(long count) {
        if (count < 10) {
            return UNDER_10;
        }
        if (count < 50) {
            return FROM_10_TO_49;
        }
        if (count < 100) {
            return FROM_50_TO_99;
        }
        return count < 500 ? FROM_100_TO_499 : FROM_500;
    }

    @Override
    public String toString() {
        return shown;
    }
}
