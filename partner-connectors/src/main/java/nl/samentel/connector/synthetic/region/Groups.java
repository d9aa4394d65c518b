package nl.samentel.connector.synthetic.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.connector.synthetic.chance.Dice;
import org.jspecify.annotations.Nullable;

/** Registers persons in target groups, household by household. */
final class Groups {
    private final Dice dice;
    private final List<GroupFlag> flags = new ArrayList<>();

    Groups(Dice dice) {
        this.dice = dice;
    }

    List<GroupFlag> of(List<Household> households) {
        for (Household household : households) {
            if (household.registration() == Registration.MUNICIPALITY
                    && !household.stays().isEmpty()) {
                flag(household);
            }
        }
        return List.copyOf(flags);
    }

    private void flag(Household household) {
        LocalDate came = household.stays().get(0).from();
        HouseholdKind kind = household.kind();
        if (household.origin() == Origin.ARABIC
                && kind != HouseholdKind.ASYLUM_CENTRE
                && came.isAfter(LocalDate.of(2013, 12, 31))) {
            add(household, FlaggedGroup.STATUS_HOLDER, came, dice.chance(0.3) ? came.plusYears(5) : null);
        }
        if (household.origin() == Origin.POLISH && (kind == HouseholdKind.MIGRANT_HOUSE || dice.chance(0.5))) {
            add(household, FlaggedGroup.LABOUR_MIGRANT, came, null);
        }
        if (dice.chance(minima(household))) {
            LocalDate from = dice.day(DataPeriod.FROM.minusYears(2), DataPeriod.LAST.minusMonths(3));
            LocalDate start = from.isBefore(came) ? came : from;
            add(
                    household,
                    FlaggedGroup.MINIMA_HOUSEHOLD,
                    start,
                    dice.chance(0.4) ? start.plusDays(365 + dice.below(900)) : null);
        }
    }

    private static double minima(Household household) {
        return switch (household.kind()) {
            case SINGLE_PARENT -> 0.27;
            case ASYLUM_CENTRE, CARE_HOME, MIGRANT_HOUSE -> 0;
            case SINGLE -> 0.11;
            default -> household.origin() == Origin.ARABIC ? 0.45 : 0.055;
        };
    }

    private void add(Household household, FlaggedGroup group, LocalDate from, @Nullable LocalDate to) {
        for (Person person : household.everMembers()) {
            LocalDate start = person.birth().isAfter(from) ? person.birth() : from;
            boolean inTime = start.isBefore(DataPeriod.TO) && (to == null || to.isAfter(start));
            if (inTime && (to == null || to.isAfter(DataPeriod.FROM.minusYears(1)))) {
                LocalDate end = to != null && to.isBefore(DataPeriod.TO) ? to : null;
                flags.add(new GroupFlag(person, group, start, end));
            }
        }
    }
}
