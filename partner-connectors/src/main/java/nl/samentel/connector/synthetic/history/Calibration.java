package nl.samentel.connector.synthetic.history;

import java.util.Map;

/**
 * The figures the history is made to meet, for the real number of inhabitants. The totals are public; the series that
 * the report shows only as pictures are a proposal that fits every sentence about them.
 */
final class Calibration {
    /** Inhabitants to whom the figures belong. */
    static final int INHABITANTS = 47_583;

    /** Reports in each quarter from 2019Q1 to 2023Q2. */
    static final double[] QUARTERS = {
        112, 118, 121, 115, 110, 119, 124, 117, 128, 145, 133, 120, 108, 104, 99, 101, 92, 102
    };

    /** Reports in 2022 by postcode area. */
    static final Map<String, Integer> AREAS_2022 = Map.ofEntries(
            Map.entry("8301", 16),
            Map.entry("8302", 93),
            Map.entry("8303", 102),
            Map.entry("8304", 24),
            Map.entry("8305", 2),
            Map.entry("8307", 22),
            Map.entry("8308", 25),
            Map.entry("8309", 16),
            Map.entry("8311", 10),
            Map.entry("8312", 11),
            Map.entry("8313", 16),
            Map.entry("8314", 10),
            Map.entry("8315", 27),
            Map.entry("8316", 28),
            Map.entry("8317", 10),
            Map.entry("8319", 0));

    /** Reports in all. */
    static final int REPORTS = 2068;

    /** Cases started in 2019 to 2022. */
    static final int CASES = 1770;

    /** Reports by relatives, network and neighbours in 2019 to 2022. */
    static final int BYSTANDERS = 46;

    /** Reports of which youth health care noted who had the first signal, and those in which it was itself. */
    static final int FIRST_SIGNALS_NOTED = 40;

    static final int FIRST_SIGNALS_BY_JGZ = 2;

    private final double factor;

    Calibration(int inhabitants) {
        this.factor = (double) inhabitants / INHABITANTS;
    }

    /** Returns a figure for a region of another size. */
    int scaled(int figure) {
        return (int) Math.round(figure * factor);
    }
}
