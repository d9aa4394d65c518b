package nl.samentel.connector.synthetic.truth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.connector.synthetic.history.History;
import nl.samentel.connector.synthetic.history.Report;
import nl.samentel.connector.synthetic.history.Subject;
import nl.samentel.connector.synthetic.history.VtCase;
import nl.samentel.connector.synthetic.region.DataPeriod;
import nl.samentel.connector.synthetic.region.Person;

/** The type of a report as it follows from earlier involvement in the data. */
final class DerivedTypes {
    private static final int YEARS = 3;

    private final Map<Person, List<VtCase>> cases = new HashMap<>();
    private final Map<Person, List<LocalDate>> reports = new HashMap<>();

    DerivedTypes(History history) {
        for (VtCase vtCase : history.cases()) {
            for (Person person : vtCase.persons()) {
                cases.computeIfAbsent(person, p -> new ArrayList<>(2)).add(vtCase);
            }
        }
        for (Report report : history.reports()) {
            for (Subject subject : report.subjects()) {
                if (!subject.unborn()) {
                    reports.computeIfAbsent(subject.person(), p -> new ArrayList<>(2))
                            .add(report.date());
                }
            }
        }
    }

    String of(Report report) {
        LocalDate day = report.date();
        if (day.isBefore(DataPeriod.FROM.plusYears(YEARS))) {
            return "NOT_VALID";
        }
        List<Person> persons = report.subjects().stream()
                .filter(s -> !s.unborn())
                .map(Subject::person)
                .toList();
        boolean open = report.vtCase().openOn(day)
                || persons.stream().anyMatch(p -> cases(p).stream().anyMatch(c -> c.openOn(day)));
        if (open) {
            return "FOLLOW_UP";
        }
        return persons.stream().anyMatch(p -> known(p, day)) ? "RE_REPORT" : "FIRST";
    }

    private boolean known(Person person, LocalDate day) {
        LocalDate from = day.minusYears(YEARS);
        return cases(person).stream().anyMatch(c -> c.touches(from, day))
                || reports.getOrDefault(person, List.of()).stream().anyMatch(r -> r.isBefore(day) && !r.isBefore(from));
    }

    private List<VtCase> cases(Person person) {
        return cases.getOrDefault(person, List.of());
    }
}
