package nl.samentel.connector.synthetic.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.schema.event.Sex;

/** Lets children be born after the reference day. */
final class Births {
    private static final double BIRTHS_A_YEAR = 0.0117;
    private static final double YEARS = 2.5;

    private final Dice dice;
    private final PersonMaker persons;

    Births(Dice dice, PersonMaker persons) {
        this.dice = dice;
        this.persons = persons;
    }

    void happen(List<Household> households, int inhabitants) {
        List<Household> able = new ArrayList<>();
        for (Household household : households) {
            if (household.registration() == Registration.MUNICIPALITY && able(household)) {
                able.add(household);
            }
        }
        dice.shuffle(able);
        long wanted = Math.round(BIRTHS_A_YEAR * YEARS * inhabitants);
        able.stream().limit(wanted).forEach(this::birth);
    }

    private static boolean able(Household household) {
        List<Person> members = household.everMembers();
        Person mother = members.get(0);
        int age = mother.ageAt(DataPeriod.REFERENCE);
        Person youngest = members.get(members.size() - 1);
        return members.size() > 1
                && members.get(1).head()
                && household.kind() != HouseholdKind.MIGRANT_HOUSE
                && mother.sex() == Sex.F
                && age >= 22
                && age <= 40
                && household.everMembers().size() < 7
                && youngest.birth().isBefore(DataPeriod.REFERENCE.minusMonths(6));
    }

    private void birth(Household household) {
        List<Person> members = household.everMembers();
        LocalDate birth = dice.day(DataPeriod.REFERENCE.plusMonths(5), DataPeriod.LAST);
        Person last = members.get(members.size() - 1);
        Surname surname = last.head() ? members.get(1).surname() : last.surname();
        Person child = persons.child(household, birth, surname);
        if (dice.chance(0.015)) {
            persons.twin(household, child);
        }
    }
}
