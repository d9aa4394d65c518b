package nl.samentel.connector.synthetic.truth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.samentel.connector.synthetic.history.History;
import nl.samentel.connector.synthetic.history.PoliceIncident;
import nl.samentel.connector.synthetic.history.Report;
import nl.samentel.connector.synthetic.history.Subject;
import nl.samentel.connector.synthetic.region.Address;
import nl.samentel.connector.synthetic.region.DataPeriod;
import nl.samentel.connector.synthetic.region.Person;
import nl.samentel.connector.synthetic.region.Registration;
import org.jspecify.annotations.Nullable;

/**
 * What is true of each child that lived here on 1 January of a year: was there a signal that year, and violence later,
 * of the child or at the address it lived at on 1 January (an institution's address does not count).
 */
final class ChildFacts {
    private final Map<Person, TreeSet<LocalDate>> byPerson = new HashMap<>();
    private final Map<Address, TreeSet<LocalDate>> byAddress = new HashMap<>();
    private final Signals signals;

    ChildFacts(History history, Signals signals) {
        this.signals = signals;
        for (Report report : history.reports()) {
            report.subjects().forEach(s -> happened(s, report.date()));
        }
        for (PoliceIncident incident : history.incidents()) {
            if (incident.domestic()) {
                incident.subjects().forEach(s -> happened(s, incident.date()));
            }
        }
    }

    private void happened(Subject subject, LocalDate day) {
        Person person = subject.person();
        if (!subject.unborn()) {
            byPerson.computeIfAbsent(person, p -> new TreeSet<>()).add(day);
        }
        person.addressAt(day)
                .filter(a -> !a.institution())
                .ifPresent(
                        a -> byAddress.computeIfAbsent(a, k -> new TreeSet<>()).add(day));
    }

    List<Fact> of(List<Person> persons) {
        List<Fact> facts = new ArrayList<>();
        for (LocalDate day = DataPeriod.FROM; day.isBefore(DataPeriod.TO); day = day.plusYears(1)) {
            for (Person person : persons) {
                int age = person.ageAt(day);
                boolean here = person.lastHousehold().registration() == Registration.MUNICIPALITY;
                if (age >= 0 && age < 18 && here && person.addressAt(day).isPresent()) {
                    facts.add(fact(person, day));
                }
            }
        }
        return facts;
    }

    private Fact fact(Person child, LocalDate day) {
        Optional<LocalDate> signal = signals.first(child, day, day.plusYears(1));
        LocalDate start = signal.orElse(day);
        Optional<LocalDate> own = next(byPerson.get(child), start);
        Optional<LocalDate> home = next(byAddress.get(child.addressAt(day).orElseThrow()), start);
        LocalDate first = own.isEmpty() || home.isPresent() && home.get().isBefore(own.get())
                ? home.orElse(LocalDate.MAX)
                : own.get();
        return new Fact(Map.of(
                "cohort", List.of(Integer.toString(day.getYear())),
                "flagged", List.of(outcome(day.plusYears(1), signal.orElse(LocalDate.MAX))),
                "outcome_12", List.of(outcome(start.plusMonths(12), first)),
                "outcome_24", List.of(outcome(start.plusMonths(24), first)),
                "outcome_36", List.of(outcome(start.plusMonths(36), first))));
    }

    private static Optional<LocalDate> next(@Nullable TreeSet<LocalDate> days, LocalDate from) {
        return days == null ? Optional.empty() : Optional.ofNullable(days.ceiling(from));
    }

    private static String outcome(LocalDate end, LocalDate first) {
        return end.isAfter(DataPeriod.TO) ? "NOT_COMPLETE" : first.isBefore(end) ? "YES" : "NO";
    }
}
