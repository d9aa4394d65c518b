package nl.samentel.schema.question.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.question.Source;

/** The cases of Veilig Thuis, and its involvement as it follows from the records of each. */
final class Cases {
    private final Map<Id32, List<LinkedEvent>> records = new LinkedHashMap<>();
    private final Map<Integer, Set<Id32>> ofPersons = new HashMap<>();
    private final List<LinkedEvent> involvement = new ArrayList<>();

    private Cases() {}

    static Cases of(List<LinkedEvent> rows) {
        Cases cases = new Cases();
        for (LinkedEvent row : rows) {
            if (Source.OF_A_CASE.contains(row.type()) && row.caseTag().isPresent()) {
                cases.add(row.caseTag().get(), row);
            }
        }
        cases.records.forEach(cases::involve);
        return cases;
    }

    private void add(Id32 tag, LinkedEvent row) {
        records.computeIfAbsent(tag, t -> new ArrayList<>()).add(row);
        ofPersons.computeIfAbsent(row.person(), p -> new HashSet<>()).add(tag);
    }

    /** Returns the cases that a person has a record of. */
    Set<Id32> of(int person) {
        return ofPersons.getOrDefault(person, Set.of());
    }

    /** Returns an interval for each person at each address of each case, as if it had been delivered. */
    List<LinkedEvent> involvement() {
        return involvement;
    }

    private void involve(Id32 tag, List<LinkedEvent> of) {
        Optional<LocalDate> start = start(of);
        if (start.isEmpty()) {
            return;
        }
        Event event = Event.builder(of.get(0).event().header(), tag, EventType.VT_CASE_START, start.get())
                .endDate(end(of).orElse(null))
                .caseTag(tag)
                .build();
        Set<List<Integer>> seen = new LinkedHashSet<>();
        of.stream()
                .filter(r -> seen.add(List.of(r.person(), r.household())))
                .map(r -> new LinkedEvent(event, r.role(), r.person(), r.identified(), r.household()))
                .forEach(involvement::add);
    }

    private static Optional<LocalDate> start(List<LinkedEvent> of) {
        return days(of, EventType.VT_CASE_START, r -> Optional.of(r.day()))
                .min(Comparator.naturalOrder())
                .or(() ->
                        days(of, EventType.VT_REPORT, r -> Optional.of(r.day())).min(Comparator.naturalOrder()));
    }

    private static Optional<LocalDate> end(List<LinkedEvent> of) {
        return days(of, EventType.VT_CASE_END, r -> Optional.of(r.day()))
                .max(Comparator.naturalOrder())
                .or(() -> days(of, EventType.VT_CASE_START, LinkedEvent::end).max(Comparator.naturalOrder()));
    }

    private static Stream<LocalDate> days(
            List<LinkedEvent> of, EventType type, Function<LinkedEvent, Optional<LocalDate>> day) {
        return of.stream().filter(r -> r.type() == type).map(day).flatMap(Optional::stream);
    }
}
