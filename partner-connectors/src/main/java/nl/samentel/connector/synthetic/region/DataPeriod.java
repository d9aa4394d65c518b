package nl.samentel.connector.synthetic.region;

import java.time.LocalDate;

/** The days the region's data are about. Reports before 2019 were made under other rules and do not exist here. */
public final class DataPeriod {
    /** First day of the data. */
    public static final LocalDate FROM = LocalDate.of(2019, 1, 1);

    /** First day after the data. */
    public static final LocalDate TO = LocalDate.of(2023, 7, 1);

    /** Last day of the data. */
    public static final LocalDate LAST = TO.minusDays(1);

    /** The day on which the number of inhabitants of every area is the public one. */
    public static final LocalDate REFERENCE = LocalDate.of(2021, 1, 1);

    private DataPeriod() {}
}
