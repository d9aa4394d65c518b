package nl.samentel.connector.synthetic.region;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samentel.schema.event.Sex;
import org.jspecify.annotations.Nullable;

/** A fictional person as he or she truly is. */
public final class Person {
    private final int number;
    private final Sex sex;
    private final LocalDate birth;
    private final Origin origin;
    private final Surname surname;
    private final String firstNames;
    private final @Nullable String bsn;
    private final boolean head;
    private final List<Membership> memberships = new ArrayList<>(2);
    private @Nullable Person partner;
    private char nameUse = 'E';
    private boolean birthDateVague;
    private boolean secretAddress;

    Person(int number, Sex sex, LocalDate birth, Origin origin, FullName name, @Nullable String bsn, boolean head) {
        this.number = number;
        this.sex = sex;
        this.birth = birth;
        this.origin = origin;
        this.surname = name.surname();
        this.firstNames = name.firstNames();
        this.bsn = bsn;
        this.head = head;
    }

    record FullName(String firstNames, Surname surname) {}

    /** Returns the number, from 1. */
    public int number() {
        return number;
    }

    /** Returns the sex. */
    public Sex sex() {
        return sex;
    }

    /** Returns the true birth date. */
    public LocalDate birth() {
        return birth;
    }

    /** Returns where the names come from. */
    public Origin origin() {
        return origin;
    }

    /** Returns the surname at birth. */
    public Surname surname() {
        return surname;
    }

    /** Returns one or more first names with a blank between. */
    public String firstNames() {
        return firstNames;
    }

    /** Returns the citizen service number; empty for who has none. */
    public Optional<String> bsn() {
        return Optional.ofNullable(bsn);
    }

    /** Tells whether the person is a partner, parent or lodger in the household, not a child of it. */
    public boolean head() {
        return head;
    }

    /** Returns the spouse whose name the person may use. */
    public Optional<Person> spouse() {
        return Optional.ofNullable(partner);
    }

    /** Returns the registered use of names: E own, P partner's, V partner's and own, N own and partner's. */
    public char nameUse() {
        return nameUse;
    }

    /** Tells whether no register knows the full birth date. */
    public boolean birthDateVague() {
        return birthDateVague;
    }

    /** Tells whether registers must keep the address secret. */
    public boolean secretAddress() {
        return secretAddress;
    }

    /** Makes the address secret. */
    public void keepAddressSecret() {
        secretAddress = true;
    }

    /** Returns the age in whole years on a day; negative before birth. */
    public int ageAt(LocalDate day) {
        return day.isBefore(birth) ? -1 : (int) ChronoUnit.YEARS.between(birth, day);
    }

    /** Returns the household on a day; empty before the person came and after he or she left. */
    public Optional<Household> householdAt(LocalDate day) {
        for (Membership membership : memberships) {
            if (membership.covers(day)) {
                return Optional.of(membership.household());
            }
        }
        return Optional.empty();
    }

    /** Returns the household the person was in last. */
    public Household lastHousehold() {
        return memberships.get(memberships.size() - 1).household();
    }

    /** Returns the address on a day. */
    public Optional<Address> addressAt(LocalDate day) {
        return householdAt(day).flatMap(h -> h.addressAt(day));
    }

    /** Returns all stays in order of time. */
    public List<Stay> stays() {
        List<Stay> stays = new ArrayList<>();
        for (Membership membership : memberships) {
            for (Stay stay : membership.household().stays()) {
                Stay within = stay.within(membership.from(), membership.to());
                if (within != null) {
                    stays.add(within);
                }
            }
        }
        return stays;
    }

    void join(Household household, LocalDate from) {
        int last = memberships.size() - 1;
        if (last >= 0) {
            Membership left = memberships.get(last);
            memberships.set(last, new Membership(left.household(), left.from(), from));
        }
        memberships.add(new Membership(household, from, null));
        household.add(this);
    }

    void marry(Person other, char use) {
        partner = other;
        nameUse = use;
    }

    void forgetBirthDate() {
        birthDateVague = true;
    }

    @Override
    public String toString() {
        return "Person " + number;
    }
}
