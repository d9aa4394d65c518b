package nl.samentel.connector.synthetic.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.connector.synthetic.chance.Shares;
import nl.samentel.schema.codelist.Area;
import nl.samentel.schema.codelist.Areas;

/** Plans every report so that totals by quarter, area, type, reporter and nature are met exactly. */
final class Plans {
    private static final List<ReportType> TYPES = List.of(ReportType.RE_REPORT, ReportType.FIRST, ReportType.FOLLOW_UP);
    private static final double[] REPORTERS = {0.60, 0.11, 0.08, 0.11, 0.10};
    private static final int YEARS = 5;

    private final Dice dice;
    private final Calibration calibration;

    Plans(Dice dice, Calibration calibration) {
        this.dice = dice;
        this.calibration = calibration;
    }

    /** Returns the plans in order of date. */
    List<ReportPlan> make() {
        int[] quarters = Shares.divide(calibration.scaled(Calibration.REPORTS), Calibration.QUARTERS);
        int[] bystanders = Shares.divide(calibration.scaled(Calibration.BYSTANDERS), 12, 12, 13, 9);
        List<ReportPlan> all = new ArrayList<>();
        for (int year = 0; year < YEARS; year++) {
            int first = year * 4;
            int[] own = Arrays.copyOfRange(quarters, first, Math.min(first + 4, quarters.length));
            List<ReportPlan> plans = year(2019 + year, own);
            reporters(plans, year < bystanders.length ? bystanders[year] : calibration.scaled(5));
            natures(plans);
            all.addAll(plans);
        }
        all.sort(Comparator.comparing(ReportPlan::date));
        return all;
    }

    private List<ReportPlan> year(int year, int[] quarters) {
        List<ReportPlan> slots = new ArrayList<>();
        List<Place> places = places(year, IntStream.of(quarters).sum());
        dice.shuffle(places);
        int next = 0;
        for (int quarter = 0; quarter < quarters.length; quarter++) {
            LocalDate start = LocalDate.of(year, 1 + 3 * quarter, 1);
            for (int i = 0; i < quarters[quarter]; i++) {
                Place place = places.get(next++);
                LocalDate date = dice.day(start, start.plusMonths(3).minusDays(1));
                slots.add(new ReportPlan(date, place.pc4(), place.type()));
            }
        }
        return slots;
    }

    private record Place(String pc4, ReportType type) {}

    /** Gives each area its number of reports, and each area as equal parts of the three types as can be. */
    private List<Place> places(int year, int total) {
        int[] areas = Shares.divide(total, weights(year));
        List<Place> places = new ArrayList<>();
        for (int area = 0; area < areas.length; area++) {
            for (int i = 0; i < areas[area]; i++) {
                places.add(new Place(Areas.all().get(area).code(), TYPES.get(places.size() % TYPES.size())));
            }
        }
        return places;
    }

    private double[] weights(int year) {
        return Areas.all().stream()
                .map(Area::code)
                .mapToDouble(code -> Calibration.AREAS_2022.getOrDefault(code, 0)
                        * (year == 2022 ? 1 : 0.94 + 0.12 * dice.fraction()))
                .toArray();
    }

    private void reporters(List<ReportPlan> plans, int bystanders) {
        int[] counts = Shares.divide(plans.size(), REPORTERS);
        List<ReporterGroup> groups = new ArrayList<>();
        for (int i = 0; i < counts.length - 1; i++) {
            groups.addAll(Collections.nCopies(counts[i], ReporterGroup.values()[i]));
        }
        groups.addAll(Collections.nCopies(bystanders, ReporterGroup.BYSTANDER));
        while (groups.size() < plans.size()) {
            groups.add(ReporterGroup.OTHER_PERSON);
        }
        dice.shuffle(groups);
        for (int i = 0; i < plans.size(); i++) {
            plans.get(i).reporter(groups.get(i));
        }
    }

    private void natures(List<ReportPlan> plans) {
        int[] left = Shares.divide(plans.size(), Nature.shares());
        for (ReportPlan plan : plans) {
            double[] weights = new double[left.length];
            for (Nature nature : Nature.values()) {
                weights[nature.ordinal()] =
                        left[nature.ordinal()] * plan.reporter().affinity(nature);
            }
            int drawn = dice.weighted(weights);
            left[drawn]--;
            plan.nature(Nature.values()[drawn]);
        }
    }
}
