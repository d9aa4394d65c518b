package nl.samentel.hub.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import nl.samentel.hub.counting.EventTable.Column;
import nl.samentel.hub.counting.EventTable.Kind;
import nl.samentel.hub.plan.Tables;
import nl.samentel.schema.question.Breakdown.Time.Step;
import nl.samentel.schema.question.Offset;
import nl.samentel.schema.question.Times;

/** A row for every day from the first event to the last one, so that a statement needs no arithmetic on dates. */
final class CalendarRows {
    private static final List<Column> OF_ALL = List.of(
            Column.of("day", Kind.WHOLE),
            Column.of("year", Kind.SMALL),
            Column.of("quarter", Kind.WHOLE),
            Column.of("month", Kind.WHOLE),
            Column.of("new_year", Kind.SMALL));

    private CalendarRows() {}

    /**
     * Describes the calendar.
     *
     * @param months distances that it gives days at
     */
    static EventTable table(SnapshotEvents events, Collection<Integer> months) {
        List<Offset> offsets =
                months.stream().map(m -> new Offset(m, Offset.Unit.MONTHS)).toList();
        List<Column> columns = new ArrayList<>(OF_ALL);
        offsets.forEach(o -> columns.add(Column.of(Tables.column(o), Kind.WHOLE)));
        return new EventTable(
                Tables.CALENDAR,
                columns,
                () -> days(events).mapToObj(d -> row(d, offsets)).iterator());
    }

    private static IntStream days(SnapshotEvents events) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int event = 0; event < events.size(); event++) {
            first = Math.min(first, events.day(event));
            last = Math.max(last, events.day(event));
        }
        return IntStream.rangeClosed(first, last);
    }

    private static int[] row(int day, List<Offset> offsets) {
        LocalDate date = LocalDate.ofEpochDay(day);
        int[] row = new int[OF_ALL.size() + offsets.size()];
        row[0] = day;
        row[1] = date.getYear();
        row[2] = Times.number(date, Step.QUARTER);
        row[3] = Times.number(date, Step.MONTH);
        row[4] = date.getDayOfYear() == 1 ? 1 : 0;
        for (int i = 0; i < offsets.size(); i++) {
            row[OF_ALL.size() + i] = Math.toIntExact(offsets.get(i).from(date).toEpochDay());
        }
        return row;
    }
}
