package nl.samentel.connector.synthetic.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.connector.synthetic.region.Household;
import nl.samentel.connector.synthetic.region.HouseholdKind;
import nl.samentel.connector.synthetic.region.Person;
import nl.samentel.connector.synthetic.region.Region;
import nl.samentel.connector.synthetic.region.Registration;

/** Finds relatives who live elsewhere: a former partner, a grown-up child. The same household always gets the same. */
final class Relatives {
    private final Dice dice;
    private final List<Person> alone = new ArrayList<>();
    private final Map<Household, Person> formers = new HashMap<>();

    Relatives(Dice dice, Region region) {
        this.dice = dice;
        for (Household household : region.households()) {
            boolean likely = household.kind() == HouseholdKind.SINGLE || household.kind() == HouseholdKind.COUPLE;
            if (likely && household.registration() == Registration.MUNICIPALITY) {
                alone.addAll(household.everMembers());
            }
        }
    }

    /** Returns who left the household, or else somebody alone who could have. */
    Optional<Person> former(Household household, Person parent, LocalDate day) {
        for (Person person : household.everMembers()) {
            boolean left = person.head() && person.lastHousehold() != household;
            if (left
                    && person.addressAt(day).isPresent()
                    && !household.members(day).contains(person)) {
                return Optional.of(person);
            }
        }
        return elsewhere(household, day, parent.ageAt(day) - 6, parent.ageAt(day) + 8)
                .filter(p -> p.sex() != parent.sex());
    }

    /** Returns a grown-up child who lives elsewhere. */
    Optional<Person> child(Household household, Person parent, LocalDate day) {
        int age = parent.ageAt(day);
        return elsewhere(household, day, age - 38, age - 20);
    }

    private Optional<Person> elsewhere(Household household, LocalDate day, int least, int most) {
        Person known = formers.get(household);
        for (int i = 0; known == null && i < 60; i++) {
            Person person = dice.pick(alone);
            int age = person.ageAt(day);
            if (age >= Math.max(18, least) && age <= most && person.origin() == household.origin()) {
                known = person;
                formers.put(household, person);
            }
        }
        return Optional.ofNullable(known).filter(p -> p.addressAt(day).isPresent());
    }
}
