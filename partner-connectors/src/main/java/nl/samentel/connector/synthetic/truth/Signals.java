package nl.samentel.connector.synthetic.truth;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.samentel.connector.synthetic.history.History;
import nl.samentel.connector.synthetic.history.JgzContact;
import nl.samentel.connector.synthetic.history.Report;
import nl.samentel.connector.synthetic.region.Person;

/** Signals of violence at home from youth health care, by child. */
final class Signals {
    private static final int YEARS = 3;

    private final Map<Person, TreeSet<LocalDate>> days = new HashMap<>();

    Signals(History history) {
        for (JgzContact contact : history.jgzContacts()) {
            if (contact.noted().isPresent()) {
                days.computeIfAbsent(contact.child(), c -> new TreeSet<>()).add(contact.date());
            }
        }
    }

    /** Tells whether there was one about anybody in a report in the three years before it. */
    boolean before(Report report) {
        return report.subjects().stream()
                .filter(s -> !s.unborn())
                .anyMatch(s -> first(s.person(), report.date().minusYears(YEARS), report.date())
                        .isPresent());
    }

    /** Returns the first one about a child in a half-open interval. */
    Optional<LocalDate> first(Person child, LocalDate from, LocalDate to) {
        TreeSet<LocalDate> of = days.get(child);
        return of == null
                ? Optional.empty()
                : Optional.ofNullable(of.ceiling(from)).filter(d -> d.isBefore(to));
    }
}
