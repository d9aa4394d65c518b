package nl.samentel.hub.counting;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.samentel.schema.question.Base;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Source;

/** Finds what a definition counts, the slow way. */
final class SlowEntries {
    /**
     * One thing that is counted.
     *
     * @param unit what a number counts once
     * @param day day of its earliest record
     * @param subjects its records
     */
    record Entry(Object unit, LocalDate day, List<Linked> subjects) {}

    private final Base base;
    private final List<Linked> candidates = new ArrayList<>();
    private final List<Linked> matching = new ArrayList<>();

    private SlowEntries(Definition definition, List<Linked> rows) {
        base = definition.base();
        for (Linked row : rows) {
            if (ofSomeSource(row) && (row.dated() || !definition.needsDays())) {
                candidates.add(row);
                if (SlowTests.meant(base.from(), row)) {
                    matching.add(row);
                }
            }
        }
    }

    static List<Entry> of(Definition definition, List<Linked> rows) {
        return new SlowEntries(definition, rows).entries();
    }

    private boolean ofSomeSource(Linked row) {
        return base.from().stream()
                .map(Source::event)
                .anyMatch(e -> e.filter(row.type()::equals).isPresent());
    }

    private List<Entry> entries() {
        List<Linked> asked = matching.stream().filter(r -> asked(r.day())).toList();
        return switch (base.each()) {
            case RECORD -> whole(r -> r.event().group() == null ? r : r.event().group());
            case CASE -> {
                candidates.removeIf(r -> r.caseTag().isEmpty());
                matching.removeIf(r -> r.caseTag().isEmpty());
                yield whole(r -> r.caseTag().orElseThrow());
            }
            case EVENT -> by(asked, r -> r, r -> r);
            case PERSON -> by(asked, Linked::person, Linked::person);
            case PERSON_YEAR -> by(asked, SlowEntries::personInYear, Linked::person);
            case PERSON_ON_1_JANUARY ->
                by(
                        asked.stream()
                                .filter(r -> MonthDay.from(r.day()).equals(MonthDay.of(1, 1)))
                                .toList(),
                        SlowEntries::personInYear,
                        Linked::person);
            case HOUSEHOLD ->
                by(asked.stream().filter(r -> r.household() >= 0).toList(), Linked::household, Linked::household);
        };
    }

    private boolean asked(LocalDate day) {
        return !day.isBefore(base.first()) && day.isBefore(base.until());
    }

    private static Object personInYear(Linked row) {
        return List.of(row.person(), row.day().getYear());
    }

    /** Takes all candidates that belong together when one of them keeps the condition. */
    private List<Entry> whole(Function<Linked, Object> key) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : by(candidates, key, key)) {
            if (entry.subjects().stream().anyMatch(matching::contains) && asked(entry.day())) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static List<Entry> by(List<Linked> rows, Function<Linked, Object> key, Function<Linked, Object> unit) {
        Map<Object, List<Linked>> parts = new LinkedHashMap<>();
        rows.forEach(
                r -> parts.computeIfAbsent(key.apply(r), k -> new ArrayList<>()).add(r));
        List<Entry> entries = new ArrayList<>();
        for (List<Linked> part : parts.values()) {
            LocalDate day =
                    part.stream().map(Linked::day).min(LocalDate::compareTo).orElseThrow();
            entries.add(new Entry(unit.apply(part.get(0)), day, part));
        }
        return entries;
    }
}
