package nl.samentel.schema.question.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import nl.samentel.schema.question.Base;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Source;

/** Finds what a definition counts. */
final class Entries {
    private final Base base;
    private final List<LinkedEvent> candidates;
    private final NewYears newYears;

    private Entries(Definition definition, List<LinkedEvent> rows, NewYears newYears) {
        this.base = definition.base();
        this.newYears = newYears;
        candidates = rows.stream()
                .filter(r -> ofSomeSource(r) && (r.dated() || !definition.needsDays()))
                .toList();
    }

    static List<Entry> of(Definition definition, List<LinkedEvent> rows, NewYears newYears) {
        return new Entries(definition, rows, newYears).entries();
    }

    private boolean ofSomeSource(LinkedEvent row) {
        return base.from().stream()
                .map(Source::event)
                .anyMatch(e -> e.filter(row.type()::equals).isPresent());
    }

    private List<Entry> entries() {
        return switch (base.each()) {
            case RECORD ->
                whole(candidates, r -> Objects.requireNonNullElseGet(r.event().group(), Object::new));
            case CASE ->
                whole(
                        candidates.stream().filter(r -> r.caseTag().isPresent()).toList(),
                        r -> r.caseTag().orElseThrow());
            case EVENT -> numbered(asked().stream().map(List::of).toList());
            case PERSON -> by(asked(), LinkedEvent::person, LinkedEvent::person);
            case PERSON_YEAR -> by(asked(), Entries::personInYear, LinkedEvent::person);
            case PERSON_ON_1_JANUARY -> newYears.entries(base, meant());
            case HOUSEHOLD ->
                by(
                        asked().stream().filter(r -> r.household() >= 0).toList(),
                        LinkedEvent::household,
                        LinkedEvent::household);
        };
    }

    private List<LinkedEvent> meant() {
        return candidates.stream().filter(r -> Tests.meant(base.from(), r)).toList();
    }

    private List<LinkedEvent> asked() {
        return meant().stream().filter(r -> asked(r.day())).toList();
    }

    private boolean asked(LocalDate day) {
        return !day.isBefore(base.first()) && day.isBefore(base.until());
    }

    private static Object personInYear(LinkedEvent row) {
        return List.of(row.person(), row.day().getYear());
    }

    /** Takes all records that belong together when one of them keeps the condition. */
    private List<Entry> whole(List<LinkedEvent> rows, Function<LinkedEvent, Object> key) {
        Map<Object, List<LinkedEvent>> parts = new LinkedHashMap<>();
        Set<Object> meant = new HashSet<>();
        for (LinkedEvent row : rows) {
            Object of = key.apply(row);
            parts.computeIfAbsent(of, k -> new ArrayList<>(4)).add(row);
            if (Tests.meant(base.from(), row)) {
                meant.add(of);
            }
        }
        parts.keySet().retainAll(meant);
        return numbered(parts.values().stream().filter(p -> asked(earliest(p))).toList());
    }

    private static List<Entry> numbered(List<List<LinkedEvent>> parts) {
        List<Entry> entries = new ArrayList<>();
        parts.forEach(p -> entries.add(new Entry(entries.size(), earliest(p), p)));
        return entries;
    }

    private static List<Entry> by(
            List<LinkedEvent> rows, Function<LinkedEvent, Object> key, ToIntFunction<LinkedEvent> unit) {
        Map<Object, List<LinkedEvent>> parts = new LinkedHashMap<>();
        rows.forEach(r ->
                parts.computeIfAbsent(key.apply(r), k -> new ArrayList<>(1)).add(r));
        return parts.values().stream()
                .map(p -> new Entry(unit.applyAsInt(p.get(0)), earliest(p), p))
                .toList();
    }

    private static LocalDate earliest(List<LinkedEvent> rows) {
        return rows.stream().map(LinkedEvent::day).min(LocalDate::compareTo).orElseThrow();
    }
}
