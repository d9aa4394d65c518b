package nl.samentel.connector.synthetic.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.connector.synthetic.region.DataPeriod;
import nl.samentel.connector.synthetic.region.Household;
import nl.samentel.connector.synthetic.region.Person;
import nl.samentel.connector.synthetic.region.Region;
import nl.samentel.connector.synthetic.region.Registration;
import org.jspecify.annotations.Nullable;

/** Lets youth health care see every child now and then, and notice violence in some families. */
final class JgzContacts {
    /** Share of ordinary families with children that give a signal in a year. */
    private static final double SIGNALS_A_YEAR = 0.024;

    private static final double NO_SHOW = 0.06;

    private final Dice dice;
    private final FamilyRisks risks;
    private final List<JgzContact> contacts = new ArrayList<>();
    private final Map<Household, List<LocalDate>> signals = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    JgzContacts(Dice dice, FamilyRisks risks) {
        this.dice = dice;
        this.risks = risks;
    }

    List<JgzContact> contacts() {
        return contacts;
    }

    /** Tells whether a household gave a signal in the two years before a day. */
    boolean signalledBefore(Household household, LocalDate day) {
        return signals.getOrDefault(household, List.of()).stream()
                .anyMatch(s -> s.isBefore(day) && !s.isBefore(day.minusYears(2)));
    }

    void happen(Region region) {
        for (Person person : region.persons()) {
            if (!person.head() && person.birth().isAfter(DataPeriod.FROM.minusYears(18))) {
                regular(person);
            }
        }
        for (Household household : region.households()) {
            if (household.registration() == Registration.MUNICIPALITY) {
                yearlySignals(household);
            }
        }
    }

    private void regular(Person child) {
        boolean urk = child.lastHousehold().registration() == Registration.URK;
        for (int age = 0; age < 18; age++) {
            LocalDate birthday = child.birth().plusYears(age);
            int visits = visits(age);
            for (int i = 0; i < visits; i++) {
                LocalDate date = birthday.plusDays(14 + i * (350 / visits) + dice.below(300 / visits));
                if (!urk || age >= 4 && dice.chance(0.5)) {
                    contact(child, date, dice.chance(0.08) ? "huisbezoek" : "consult", null);
                }
            }
        }
    }

    private int visits(int age) {
        return switch (age) {
            case 0 -> 5;
            case 1 -> 3;
            case 2, 3, 5, 10, 13 -> 1;
            default -> dice.chance(0.06) ? 1 : 0;
        };
    }

    private void yearlySignals(Household household) {
        double weight = Math.min(6, risks.weight(household));
        for (int year = 2019; year <= 2023; year++) {
            LocalDate first = LocalDate.of(year, 1, 2);
            LocalDate last =
                    first.plusDays(360).isAfter(DataPeriod.LAST) ? DataPeriod.LAST.minusDays(25) : first.plusDays(335);
            boolean signal = dice.chance(SIGNALS_A_YEAR * weight * (year == 2023 ? 0.5 : 1));
            LocalDate date = dice.day(first, last);
            if (signal && household.addressAt(date).isPresent()) {
                signal(household, date);
            }
        }
    }

    private void signal(Household household, LocalDate date) {
        List<Person> children = household.members(date);
        children.removeIf(c -> c.head() || c.ageAt(date) > 17);
        if (children.isEmpty()) {
            return;
        }
        Person first = dice.pick(children);
        for (Person child : children) {
            LocalDate day = child == first ? date : date.plusDays(dice.below(21));
            if (child == first || dice.chance(0.55)) {
                JgzSignal signal = new JgzSignal(1 + dice.weighted(15, 25, 25, 20, 15), dice.chance(0.5), "");
                contact(child, day, dice.chance(0.4) ? "huisbezoek" : "consult", signal);
            }
        }
        signals.computeIfAbsent(household, h -> new ArrayList<>(1)).add(date);
    }

    /** Adds a contact if the child lives here on the day and has no other contact then. */
    boolean contact(Person child, LocalDate date, String kind, @Nullable JgzSignal signal) {
        boolean inTime = !date.isBefore(DataPeriod.FROM) && date.isBefore(DataPeriod.TO) && child.ageAt(date) < 18;
        if (!inTime || child.addressAt(date).isEmpty() || !taken.add(child.number() + "@" + date)) {
            return false;
        }
        boolean attended = signal != null || !dice.chance(NO_SHOW);
        String scan = !attended ? "N" : signal != null && dice.chance(0.6) ? "positief" : dice.chance(0.3) ? "J" : "N";
        contacts.add(new JgzContact(child, date, kind, attended, scan, written(child, date, attended), signal));
        return true;
    }

    private List<String> written(Person child, LocalDate date, boolean attended) {
        List<String> written = new ArrayList<>(1);
        for (String factor : risks.factors(child.lastHousehold())) {
            if (attended && dice.chance(0.7)) {
                written.add(factor);
            }
        }
        if (attended && child.ageAt(date) == 0 && dice.chance(0.1)) {
            written.add("JONG_KIND");
        }
        return written;
    }
}
