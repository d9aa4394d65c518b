package nl.samentel.schema.question.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.schema.question.Base;
import nl.samentel.schema.question.Source;

/**
 * Finds who is counted on each 1 January. What lasts counts on those of the data only: before, it may not have been
 * delivered, and after the last record nobody knows whether it still lasts.
 *
 * @param from first day of the data
 * @param to first day after the data
 * @param last day of the last record
 */
record NewYears(LocalDate from, LocalDate to, LocalDate last) {
    static NewYears of(List<LinkedEvent> rows, LocalDate from, LocalDate to) {
        LocalDate last =
                rows.stream().map(LinkedEvent::day).max(LocalDate::compareTo).orElse(from);
        return new NewYears(from, to, last);
    }

    /** Returns an entry for each person on each 1 January that is asked about. */
    List<Entry> entries(Base base, List<LinkedEvent> rows) {
        List<Entry> entries = new ArrayList<>();
        for (int year = base.first().getYear(); year <= base.until().getYear(); year++) {
            LocalDate day = LocalDate.of(year, 1, 1);
            if (!day.isBefore(base.first()) && day.isBefore(base.until())) {
                Map<Integer, List<LinkedEvent>> persons = new LinkedHashMap<>();
                rows.stream()
                        .filter(r -> counts(r, day))
                        .forEach(r -> persons.computeIfAbsent(r.person(), p -> new ArrayList<>(1))
                                .add(r));
                persons.forEach((person, of) -> entries.add(new Entry(person, day, of)));
            }
        }
        return entries;
    }

    private boolean counts(LinkedEvent row, LocalDate day) {
        if (!Source.LASTING.contains(row.type())) {
            return row.day().equals(day);
        }
        boolean known = !day.isBefore(from) && day.isBefore(to) && !day.isAfter(last);
        boolean ended = row.end().isPresent() && !row.end().get().isAfter(day);
        return known && !row.day().isAfter(day) && !ended;
    }
}
