package nl.samentel.connector.synthetic.region;

import java.time.LocalDate;
import java.util.List;
import nl.samentel.connector.synthetic.chance.Dice;
import org.jspecify.annotations.Nullable;

/** Fills one area with exactly its number of inhabitants on the reference day, and with who left before or came after. */
final class Settlement {
    private static final LocalDate LONG_AGO = LocalDate.of(1985, 1, 1);
    private static final int HOME_SIZE = 110;

    private final Dice dice;
    private final HouseholdMaker maker;
    private final Movements movements;
    private final String pc4;
    private final AreaShape shape;
    private final int inhabitants;
    private int settled;

    Settlement(Dice dice, HouseholdMaker maker, Movements movements, String pc4, AreaShape shape, int inhabitants) {
        this.dice = dice;
        this.maker = maker;
        this.movements = movements;
        this.pc4 = pc4;
        this.shape = shape;
        this.inhabitants = inhabitants;
    }

    void fill() {
        int asylum = upTo(shape.asylum());
        while (settled < asylum) {
            institution(maker.asylum(), AddressBook.institution(pc4, "Opvangweg", 900));
        }
        int care = upTo(shape.care());
        for (int resident = 0; settled < care; resident++) {
            institution(
                    single(HouseholdKind.CARE_HOME, Origin.DUTCH, dice.between(78, 97)),
                    AddressBook.institution(pc4, "Zorghof", 2 + 2 * (resident / HOME_SIZE)));
        }
        int migrants = upTo(shape.migrants());
        while (settled < migrants) {
            resident(maker.lodgers(
                    HouseholdKind.MIGRANT_HOUSE, Registration.MUNICIPALITY, Origin.POLISH, dice.between(3, 9)));
        }
        int newcomers = upTo(shape.newcomers());
        while (settled < newcomers) {
            resident(maker.ordinary(new AreaShape(2, 0.1, 0, 0, 0, 0), Registration.MUNICIPALITY, Origin.ARABIC));
        }
        while (settled < inhabitants) {
            Household household = maker.ordinary(shape, Registration.MUNICIPALITY, origin());
            if (household.everMembers().size() > inhabitants - settled) {
                passing(household);
            } else {
                resident(household);
            }
        }
        int households = inhabitants / 3;
        for (int i = 0; i < households / 5; i++) {
            passing(maker.ordinary(shape, Registration.MUNICIPALITY, origin()));
        }
    }

    private int upTo(double share) {
        return Math.min(inhabitants, settled + (int) Math.round(share * inhabitants));
    }

    private Household single(HouseholdKind kind, Origin origin, int age) {
        return maker.single(kind, Registration.MUNICIPALITY, origin, age);
    }

    private void resident(Household household) {
        settled += household.everMembers().size();
        boolean mobile = household.origin() == Origin.POLISH || household.origin() == Origin.ARABIC;
        LocalDate from = dice.chance(mobile ? 0.22 : 0.05)
                ? dice.day(DataPeriod.FROM.plusDays(1), DataPeriod.REFERENCE)
                : dice.day(mobile ? LocalDate.of(2013, 1, 1) : LONG_AGO, DataPeriod.FROM);
        movements.settle(household, pc4, from, end(mobile ? 0.2 : 0.07, DataPeriod.REFERENCE.plusDays(1)));
    }

    private void institution(Household household, Address address) {
        settled += household.everMembers().size();
        LocalDate from = dice.day(LocalDate.of(2016, 1, 1), DataPeriod.REFERENCE);
        household.stay(new Stay(address, from, end(0.4, DataPeriod.REFERENCE.plusDays(1))));
    }

    /** Settles a household that left before the reference day, or came after it. */
    private void passing(Household household) {
        if (dice.chance(0.55)) {
            LocalDate left = dice.day(DataPeriod.FROM.plusDays(30), DataPeriod.REFERENCE.minusDays(1));
            movements.settle(household, pc4, dice.day(LONG_AGO, DataPeriod.FROM), left);
        } else {
            movements.settle(
                    household, pc4, dice.day(DataPeriod.REFERENCE.plusDays(1), DataPeriod.LAST.minusDays(30)), null);
        }
    }

    private @Nullable LocalDate end(double share, LocalDate earliest) {
        return dice.chance(share) ? dice.day(earliest, DataPeriod.LAST) : null;
    }

    private Origin origin() {
        return List.of(Origin.DUTCH, Origin.FRISIAN, Origin.POLISH, Origin.ARABIC)
                .get(dice.weighted(82, 13, 3, 2));
    }
}
