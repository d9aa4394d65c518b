package nl.samentel.connector.synthetic.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.schema.event.Sex;

/** Makes persons and keeps the list of all of them. */
final class PersonMaker {
    private final Dice dice;
    private final NameBook names = new NameBook();
    private final BsnSeries numbers;
    private final List<Person> everybody = new ArrayList<>();

    PersonMaker(Dice dice) {
        this.dice = dice;
        this.numbers = new BsnSeries(dice.keyed(1));
    }

    List<Person> everybody() {
        return everybody;
    }

    Surname surname(Origin origin) {
        return names.surname(origin, dice);
    }

    /** Makes a partner, parent or lodger of an age on the reference day. */
    Person adult(Household household, Sex sex, int age) {
        return named(household, sex, bornAt(age), surname(household.origin()), true);
    }

    /** Makes a child of the household. */
    Person child(Household household, LocalDate birth, Surname surname) {
        return named(household, dice.chance(0.512) ? Sex.M : Sex.F, birth, surname, false);
    }

    /** Makes the twin of a child: in two of three the same sex, often the same initial. */
    Person twin(Household household, Person first) {
        Sex sex = dice.chance(0.667) ? first.sex() : first.sex() == Sex.F ? Sex.M : Sex.F;
        String twinNames = names.firstNames(household.origin(), sex, dice);
        boolean sameInitial = dice.chance(0.3);
        for (int i = 0;
                sameInitial
                        && i < 40
                        && twinNames.charAt(0) != first.firstNames().charAt(0);
                i++) {
            twinNames = names.firstNames(household.origin(), sex, dice);
        }
        return person(household, sex, first.birth(), new Person.FullName(twinNames, first.surname()), false);
    }

    LocalDate bornAt(int age) {
        return DataPeriod.REFERENCE.minusYears(age).minusDays(1 + dice.below(364));
    }

    private Person named(Household household, Sex sex, LocalDate birth, Surname surname, boolean head) {
        String firstNames = names.firstNames(household.origin(), sex, dice);
        return person(household, sex, birth, new Person.FullName(firstNames, surname), head);
    }

    private Person person(Household household, Sex sex, LocalDate birth, Person.FullName name, boolean head) {
        String bsn = household.registration() == Registration.NOWHERE ? null : numbers.next();
        Person person = new Person(everybody.size() + 1, sex, birth, household.origin(), name, bsn, head);
        if (dice.chance(vagueShare(household))) {
            person.forgetBirthDate();
        }
        everybody.add(person);
        person.join(household, birth);
        return person;
    }

    private static double vagueShare(Household household) {
        return household.origin() == Origin.ARABIC ? 0.12 : 0.003;
    }
}
