package nl.samentel.connector.synthetic.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.connector.synthetic.chance.Shares;
import nl.samentel.schema.codelist.Area;
import nl.samentel.schema.codelist.Areas;

/**
 * A case that no report opens.
 *
 * @param date day it starts
 * @param pc4 area of the family
 */
record CasePlan(LocalDate date, String pc4) {
    private static final double[] BY_YEAR = {1, 1, 1, 1, 0.5};

    /**
     * Plans the cases that reports do not explain, for 2019 to 2022 and, at the same pace, the half year after.
     *
     * @param cases number in 2019 to 2022
     */
    static List<CasePlan> make(Dice dice, int cases) {
        int[] years = Shares.divide(cases, BY_YEAR[0], BY_YEAR[1], BY_YEAR[2], BY_YEAR[3]);
        List<CasePlan> plans = new ArrayList<>();
        for (int year = 0; year < BY_YEAR.length; year++) {
            int count = year < years.length ? years[year] : cases / 8;
            int[] areas = Shares.divide(
                    count,
                    Areas.all().stream()
                            .mapToDouble(a -> Calibration.AREAS_2022.getOrDefault(a.code(), 0))
                            .toArray());
            LocalDate first = LocalDate.of(2019 + year, 1, 1);
            LocalDate last = year < years.length ? first.plusDays(364) : first.plusDays(180);
            for (int area = 0; area < areas.length; area++) {
                Area where = Areas.all().get(area);
                for (int i = 0; i < areas[area]; i++) {
                    plans.add(new CasePlan(dice.day(first, last), where.code()));
                }
            }
        }
        plans.sort(Comparator.comparing(CasePlan::date));
        return plans;
    }
}
