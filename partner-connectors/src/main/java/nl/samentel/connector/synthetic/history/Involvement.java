package nl.samentel.connector.synthetic.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.connector.synthetic.region.Household;
import nl.samentel.connector.synthetic.region.Person;

/** Remembers who is known to Veilig Thuis, while the history unfolds. */
final class Involvement {
    private static final int KNOWN_YEARS = 3;

    private final Map<Person, List<VtCase>> byPerson = new HashMap<>();
    private final Map<Household, List<VtCase>> byFamily = new LinkedHashMap<>();

    /** Remembers a case, or whom a new report brought into it. */
    void remember(VtCase vtCase) {
        List<VtCase> ofFamily = byFamily.computeIfAbsent(vtCase.family(), f -> new ArrayList<>(2));
        if (!ofFamily.contains(vtCase)) {
            ofFamily.add(vtCase);
        }
        for (Person person : vtCase.persons()) {
            List<VtCase> ofPerson = byPerson.computeIfAbsent(person, p -> new ArrayList<>(2));
            if (!ofPerson.contains(vtCase)) {
                ofPerson.add(vtCase);
            }
        }
    }

    /** Returns the families with a case, in order of first involvement. */
    List<Household> families() {
        return new ArrayList<>(byFamily.keySet());
    }

    List<VtCase> casesOf(Household family) {
        return byFamily.getOrDefault(family, List.of());
    }

    /** Tells whether a case of the person is open on a day. */
    boolean open(Person person, LocalDate day) {
        return of(person).stream().anyMatch(c -> c.openOn(day));
    }

    /** Tells whether the person was in a case or report in the three years before a day. */
    boolean known(Person person, LocalDate day) {
        return of(person).stream().anyMatch(c -> c.touches(day.minusYears(KNOWN_YEARS), day));
    }

    /** Tells whether anything of the family happens on or after a day. */
    boolean busyFrom(Household family, LocalDate day) {
        return casesOf(family).stream()
                .anyMatch(c -> !c.knownFrom().isBefore(day)
                        || c.reports().stream().anyMatch(r -> !r.date().isBefore(day)));
    }

    private List<VtCase> of(Person person) {
        return byPerson.getOrDefault(person, List.of());
    }
}
