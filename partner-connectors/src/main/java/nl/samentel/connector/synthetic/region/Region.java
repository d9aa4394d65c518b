package nl.samentel.connector.synthetic.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.connector.synthetic.chance.Shares;
import nl.samentel.schema.codelist.Area;
import nl.samentel.schema.codelist.Areas;

/**
 * The people of a fictional Noordoostpolder, with as many inhabitants in each postcode area on 1 January 2021 as the
 * public table says, scaled to the wanted size; and some people of Urk, and some who are registered nowhere.
 */
public final class Region {
    private final int inhabitants;
    private final PersonMaker persons;
    private final HouseholdMaker households;
    private final AddressBook addresses;
    private final Movements movements;
    private List<GroupFlag> flags = List.of();

    private Region(long seed, int inhabitants) {
        this.inhabitants = inhabitants;
        this.persons = new PersonMaker(Dice.of(seed, "persons"));
        this.households = new HouseholdMaker(Dice.of(seed, "households"), persons);
        this.addresses = new AddressBook(Dice.of(seed, "addresses"));
        this.movements = new Movements(Dice.of(seed, "movements"), addresses, moveTo(), weights());
    }

    /**
     * Makes a region.
     *
     * @param seed any number; the same gives the same region
     * @param inhabitants on 1 January 2021, at least 1,000
     */
    public static Region of(long seed, int inhabitants) {
        Region region = new Region(seed, inhabitants);
        region.settle(Dice.of(seed, "settlement"));
        new Births(Dice.of(seed, "births"), region.persons).happen(region.households.all(), inhabitants);
        region.households.keepSecrets();
        region.flags = new Groups(Dice.of(seed, "groups")).of(region.households.all());
        return region;
    }

    /** Returns the number of inhabitants on 1 January 2021. */
    public int inhabitants() {
        return inhabitants;
    }

    /** Returns everybody, in order of number. */
    public List<Person> persons() {
        return Collections.unmodifiableList(persons.everybody());
    }

    /** Returns all households, in order of number. */
    public List<Household> households() {
        return Collections.unmodifiableList(households.all());
    }

    /** Returns the registrations in target groups. */
    public List<GroupFlag> flags() {
        return flags;
    }

    /** Lets somebody leave the household for an address alone; before the reference day in the same area. */
    public void moveOut(Person person, LocalDate day) {
        Household left = person.householdAt(day).orElseThrow();
        String pc4 = left.addressAt(day).orElseThrow().pc4();
        String to = day.isBefore(DataPeriod.REFERENCE) ? pc4 : movements.other(pc4);
        Household apart = households.apart(left);
        apart.stay(new Stay(addresses.next(to), day, null));
        person.join(apart, day);
    }

    /** Lets a household move within its area, if it has no other plans. */
    public void move(Household household, LocalDate day) {
        List<Stay> stays = household.stays();
        Stay last = stays.get(stays.size() - 1);
        if (last.to() == null && last.from().isBefore(day) && !last.address().institution()) {
            stays.set(stays.size() - 1, new Stay(last.address(), last.from(), day));
            stays.add(new Stay(addresses.next(last.address().pc4()), day, null));
        }
    }

    private void settle(Dice dice) {
        int[] sizes = Shares.divide(
                inhabitants, Areas.all().stream().mapToDouble(Area::inhabitants).toArray());
        Map<String, AreaShape> shapes = AreaShape.load();
        for (int i = 0; i < sizes.length; i++) {
            String pc4 = Areas.all().get(i).code();
            AreaShape shape = shapes.getOrDefault(pc4, AreaShape.MEAN);
            new Settlement(dice, households, movements, pc4, shape, sizes[i]).fill();
        }
        urk(dice);
        unregistered(dice);
    }

    private void urk(Dice dice) {
        for (int i = 0; i < inhabitants / 150; i++) {
            Household household =
                    households.ordinary(new AreaShape(2, 0.5, 0, 0, 0, 0), Registration.URK, Origin.DUTCH);
            Address address = addresses.next(dice.chance(0.6) ? "8321" : "8322");
            household.stay(new Stay(address, DataPeriod.FROM.minusYears(2), null));
        }
    }

    private void unregistered(Dice dice) {
        for (int i = 0; i < inhabitants / 800; i++) {
            Household household = households.lodgers(
                    HouseholdKind.MIGRANT_HOUSE, Registration.NOWHERE, Origin.POLISH, dice.between(3, 10));
            String pc4 = dice.pick(List.of("8302", "8308", "8315", "8316", "8317"));
            LocalDate from = dice.day(DataPeriod.FROM.minusYears(2), DataPeriod.REFERENCE);
            household.stay(new Stay(addresses.next(pc4), from, null));
        }
    }

    private static List<String> moveTo() {
        List<String> codes = new ArrayList<>();
        Areas.all().forEach(a -> codes.add(a.code()));
        return codes;
    }

    private static double[] weights() {
        return Areas.all().stream()
                .mapToDouble(a -> a.merged().isPresent() ? 0 : a.inhabitants())
                .toArray();
    }
}
