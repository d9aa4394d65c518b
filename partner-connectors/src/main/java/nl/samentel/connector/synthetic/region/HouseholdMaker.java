package nl.samentel.connector.synthetic.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.schema.event.Sex;

/** Makes households with ages that fit together on the reference day, and keeps the list of all of them. */
final class HouseholdMaker {
    private static final double SECRET = 0.004;

    private final Dice dice;
    private final PersonMaker persons;
    private final List<Household> all = new ArrayList<>();

    HouseholdMaker(Dice dice, PersonMaker persons) {
        this.dice = dice;
        this.persons = persons;
    }

    List<Household> all() {
        return all;
    }

    /** Makes a household as they occur in an area of this shape. */
    Household ordinary(AreaShape shape, Registration registration, Origin origin) {
        double old = shape.elderly();
        double young = shape.families();
        return switch (dice.weighted(15, 13 * old, 17 * old, 24, 28 * young, 6 * young)) {
            case 0 -> single(HouseholdKind.SINGLE, registration, origin, dice.between(20, 64));
            case 1 -> single(HouseholdKind.SINGLE, registration, origin, elderly());
            case 2 -> couple(HouseholdKind.COUPLE, registration, origin, Math.min(88, elderly()));
            case 3 -> couple(HouseholdKind.COUPLE, registration, origin, couplesAge());
            case 4 -> family(HouseholdKind.FAMILY, registration, origin);
            default -> family(HouseholdKind.SINGLE_PARENT, registration, origin);
        };
    }

    /** Makes somebody alone. */
    Household single(HouseholdKind kind, Registration registration, Origin origin, int age) {
        Household household = open(kind, registration, origin);
        persons.adult(household, age > 70 && dice.chance(0.7) || dice.chance(0.42) ? Sex.F : Sex.M, age);
        return household;
    }

    /** Makes a family or single person of the asylum seekers' centre. */
    Household asylum() {
        return dice.chance(0.4)
                ? family(HouseholdKind.ASYLUM_CENTRE, Registration.MUNICIPALITY, Origin.ARABIC)
                : lodgers(HouseholdKind.ASYLUM_CENTRE, Registration.MUNICIPALITY, Origin.ARABIC, 1);
    }

    /** Makes adults who share a house and little else. */
    Household lodgers(HouseholdKind kind, Registration registration, Origin origin, int count) {
        Household household = open(kind, registration, origin);
        for (int i = 0; i < count; i++) {
            persons.adult(household, dice.chance(0.67) ? Sex.M : Sex.F, dice.between(20, 47));
        }
        return household;
    }

    /** Makes the household of somebody who leaves another one. */
    Household apart(Household left) {
        return open(HouseholdKind.SINGLE, left.registration(), left.origin());
    }

    private Household couple(HouseholdKind kind, Registration registration, Origin origin, int age) {
        Household household = open(kind, registration, origin);
        Sex sex = Sex.F;
        Person one = persons.adult(household, sex, age);
        Sex other = dice.chance(0.015) ? sex : Sex.M;
        wed(one, persons.adult(household, other, Math.max(18, age + dice.between(-3, 6))));
        return household;
    }

    private Household family(HouseholdKind kind, Registration registration, Origin origin) {
        int eldest = dice.between(0, 25);
        int motherAge = eldest + 21 + dice.below(6) + dice.below(9);
        Household household;
        if (kind == HouseholdKind.SINGLE_PARENT) {
            household = open(kind, registration, origin);
            persons.adult(household, dice.chance(0.85) ? Sex.F : Sex.M, motherAge);
        } else {
            household = couple(kind, registration, origin, motherAge);
        }
        children(household, eldest, kind == HouseholdKind.SINGLE_PARENT);
        return household;
    }

    private void children(Household household, int eldest, boolean oneParent) {
        List<Person> parents = household.everMembers();
        Surname surname = oneParent && dice.chance(0.6)
                ? persons.surname(household.origin())
                : parents.get(parents.size() - 1).surname();
        int wanted = 1 + (oneParent ? dice.weighted(45, 40, 12, 3) : dice.weighted(24, 43, 23, 6, 2, 1, 1));
        LocalDate birth = persons.bornAt(eldest);
        for (int child = 0; child < wanted && birth.isBefore(DataPeriod.REFERENCE); child++) {
            Person born = persons.child(household, birth, surname);
            if (dice.chance(0.015)) {
                persons.twin(household, born);
                child++;
            }
            birth = birth.plusDays(550 + dice.below(900));
        }
    }

    private void wed(Person one, Person other) {
        boolean married = dice.chance(one.ageAt(DataPeriod.REFERENCE) < 35 ? 0.5 : 0.82);
        if (married) {
            one.marry(other, "EPVN".charAt(dice.weighted(25, 40, 30, 5)));
            other.marry(one, "EPVN".charAt(dice.weighted(97, 1, 1, 1)));
        }
    }

    private Household open(HouseholdKind kind, Registration registration, Origin origin) {
        Household household = new Household(all.size() + 1, kind, registration, origin);
        all.add(household);
        return household;
    }

    /** Keeps the address of some households secret. */
    void keepSecrets() {
        for (Household household : all) {
            if (dice.chance(SECRET)) {
                household.everMembers().forEach(Person::keepAddressSecret);
            }
        }
    }

    private int elderly() {
        return 65 + Math.min(dice.below(29), dice.below(29));
    }

    private int couplesAge() {
        return dice.chance(0.22) ? dice.between(22, 34) : dice.between(46, 64);
    }
}
