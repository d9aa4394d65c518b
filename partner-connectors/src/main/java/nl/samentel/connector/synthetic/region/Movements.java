package nl.samentel.connector.synthetic.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.samentel.connector.synthetic.chance.Dice;
import org.jspecify.annotations.Nullable;

/** Lets households come, move and leave. On the reference day each lives in the area it was made for. */
final class Movements {
    private static final double MOVES_A_YEAR = 0.06;
    private static final double STAYS_IN_AREA = 0.6;

    private final Dice dice;
    private final AddressBook addresses;
    private final List<String> areas;
    private final double[] weights;

    Movements(Dice dice, AddressBook addresses, List<String> areas, double[] weights) {
        this.dice = dice;
        this.addresses = addresses;
        this.areas = List.copyOf(areas);
        this.weights = weights.clone();
    }

    /** Settles a household that moves now and then. */
    void settle(Household household, String pc4, LocalDate from, @Nullable LocalDate to) {
        List<LocalDate> starts = starts(from, to);
        int anchor = anchor(starts);
        List<Stay> stays = new ArrayList<>();
        String area = pc4;
        for (int i = anchor; i >= 0; i--) {
            stays.add(0, new Stay(addresses.next(area), starts.get(i), end(starts, i, to)));
            area = other(area);
        }
        area = pc4;
        for (int i = anchor + 1; i < starts.size(); i++) {
            area = other(area);
            stays.add(new Stay(addresses.next(area), starts.get(i), end(starts, i, to)));
        }
        stays.forEach(household::stay);
    }

    /** Returns another area with the chance that somebody moves there, or the same one. */
    String other(String pc4) {
        return dice.chance(STAYS_IN_AREA) ? pc4 : areas.get(dice.weighted(weights));
    }

    private List<LocalDate> starts(LocalDate from, @Nullable LocalDate to) {
        LocalDate first = from.isAfter(DataPeriod.FROM) ? from : DataPeriod.FROM;
        LocalDate last = to == null ? DataPeriod.LAST : to.minusDays(1);
        TreeSet<LocalDate> starts = new TreeSet<>(List.of(from));
        for (LocalDate year = first; year.isBefore(last); year = year.plusYears(1)) {
            LocalDate day = year.plusDays(20 + dice.below(345));
            if (dice.chance(MOVES_A_YEAR) && day.isBefore(last)) {
                starts.add(day);
            }
        }
        return new ArrayList<>(starts);
    }

    private static int anchor(List<LocalDate> starts) {
        int anchor = 0;
        while (anchor + 1 < starts.size() && !starts.get(anchor + 1).isAfter(DataPeriod.REFERENCE)) {
            anchor++;
        }
        return anchor;
    }

    private static @Nullable LocalDate end(List<LocalDate> starts, int i, @Nullable LocalDate to) {
        return i + 1 < starts.size() ? starts.get(i + 1) : to;
    }
}
