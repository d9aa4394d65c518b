package nl.samentel.connector.synthetic.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** People who live together and move together. */
public final class Household {
    private final int number;
    private final HouseholdKind kind;
    private final Registration registration;
    private final Origin origin;
    private final List<Person> everMembers = new ArrayList<>(4);
    private final List<Stay> stays = new ArrayList<>(2);

    Household(int number, HouseholdKind kind, Registration registration, Origin origin) {
        this.number = number;
        this.kind = kind;
        this.registration = registration;
        this.origin = origin;
    }

    /** Returns its number, from 1. */
    public int number() {
        return number;
    }

    /** Returns who shares it. */
    public HouseholdKind kind() {
        return kind;
    }

    /** Returns where it is registered. */
    public Registration registration() {
        return registration;
    }

    /** Returns where its names come from. */
    public Origin origin() {
        return origin;
    }

    /** Returns everybody who ever was a member, in order of joining. */
    public List<Person> everMembers() {
        return everMembers;
    }

    /** Returns those who are members on a day and are born. */
    public List<Person> members(LocalDate day) {
        List<Person> members = new ArrayList<>(everMembers.size());
        for (Person person : everMembers) {
            if (person.householdAt(day).filter(h -> h == this).isPresent()) {
                members.add(person);
            }
        }
        return members;
    }

    /** Returns its stays in order of time. */
    public List<Stay> stays() {
        return stays;
    }

    /** Returns where it lives on a day; empty before it came and after it left. */
    public Optional<Address> addressAt(LocalDate day) {
        for (Stay stay : stays) {
            if (stay.covers(day)) {
                return Optional.of(stay.address());
            }
        }
        return Optional.empty();
    }

    /** Tells whether it lives in an area on a day. */
    public boolean livesIn(String pc4, LocalDate day) {
        return addressAt(day).filter(a -> a.pc4().equals(pc4)).isPresent();
    }

    void add(Person person) {
        everMembers.add(person);
    }

    void stay(Stay stay) {
        stays.add(stay);
    }

    @Override
    public String toString() {
        return "Household " + number;
    }
}
