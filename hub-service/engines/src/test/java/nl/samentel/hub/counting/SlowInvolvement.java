package nl.samentel.hub.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.question.Source;

/** Makes the involvement of Veilig Thuis out of the records of each case, the slow way. */
final class SlowInvolvement {
    private SlowInvolvement() {}

    /** Returns an interval for each person at each address of each case, as if it had been delivered. */
    static List<Linked> of(List<Linked> rows) {
        List<Linked> involvement = new ArrayList<>();
        cases(rows).forEach((tag, of) -> {
            Optional<LocalDate> start = earliest(of, EventType.VT_CASE_START);
            start = start.isPresent() ? start : earliest(of, EventType.VT_REPORT);
            Optional<LocalDate> end = latest(of, EventType.VT_CASE_END, r -> Optional.of(r.day()));
            end = end.isPresent() ? end : latest(of, EventType.VT_CASE_START, Linked::end);
            if (start.isPresent()) {
                Linked first = of.get(0);
                Event event = Event.builder(first.event().header(), tag, EventType.VT_CASE_START, start.get())
                        .endDate(end.orElse(null))
                        .caseTag(tag)
                        .build();
                Set<List<Integer>> seen = new LinkedHashSet<>();
                of.stream()
                        .filter(r -> seen.add(List.of(r.person(), r.household())))
                        .map(r -> new Linked(event, r.role(), r.person(), r.identified(), r.household()))
                        .forEach(involvement::add);
            }
        });
        return involvement;
    }

    private static Map<Id32, List<Linked>> cases(List<Linked> rows) {
        Map<Id32, List<Linked>> cases = new LinkedHashMap<>();
        for (Linked row : rows) {
            if (Source.OF_A_CASE.contains(row.type())) {
                row.caseTag()
                        .ifPresent(c ->
                                cases.computeIfAbsent(c, k -> new ArrayList<>()).add(row));
            }
        }
        return cases;
    }

    private static Optional<LocalDate> earliest(List<Linked> rows, EventType type) {
        return rows.stream().filter(r -> r.type() == type).map(Linked::day).min(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> latest(
            List<Linked> rows, EventType type, Function<Linked, Optional<LocalDate>> day) {
        return rows.stream()
                .filter(r -> r.type() == type)
                .map(day)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }
}
