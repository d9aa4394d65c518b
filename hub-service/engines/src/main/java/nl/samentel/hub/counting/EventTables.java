package nl.samentel.hub.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.samentel.hub.counting.EventTable.Column;
import nl.samentel.hub.counting.EventTable.Kind;
import nl.samentel.hub.plan.Calendars;
import nl.samentel.hub.plan.Tables;
import nl.samentel.schema.codelist.Area;
import nl.samentel.schema.codelist.Areas;
import nl.samentel.schema.question.Breakdown.Place.Detail;
import nl.samentel.schema.question.Choice;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.EventField;
import nl.samentel.schema.question.Places;

/** Describes the events of a snapshot as the tables that the statements of questions read, for any engine. */
public final class EventTables {
    private EventTables() {}

    /**
     * Describes the tables. Their rows are made out of the events each time that they are read.
     *
     * @param definitions definitions that are run on them; the calendar gives the distances in months that they use
     */
    public static List<EventTable> of(SnapshotEvents events, Collection<Definition> definitions) {
        List<EventTable> tables = new ArrayList<>(List.of(areas(), EventRows.table(events)));
        events.fields().stream()
                .filter(EventField::multiple)
                .map(f -> codes(events, f))
                .forEach(tables::add);
        tables.add(CalendarRows.table(events, Calendars.months(definitions)));
        return List.copyOf(tables);
    }

    private static EventTable areas() {
        List<String> shown = codes(Detail.PC4);
        List<String> parts = codes(Detail.ROLL_UP);
        return new EventTable(
                Tables.AREA,
                Stream.of("pc4", "shown", "part")
                        .map(name -> Column.of(name, Kind.SMALL))
                        .toList(),
                Areas.all().stream().map(area -> area(area, shown, parts)).toList());
    }

    private static int[] area(Area area, List<String> shown, List<String> parts) {
        return new int[] {
            Integer.parseInt(area.code()),
            shown.indexOf(Places.shown(area, Detail.PC4)),
            parts.indexOf(Places.shown(area, Detail.ROLL_UP))
        };
    }

    private static List<String> codes(Detail detail) {
        return Places.choices(detail).stream().map(Choice::code).toList();
    }

    private static EventTable codes(SnapshotEvents events, EventField field) {
        FieldColumn column = events.column(field);
        return new EventTable(
                Tables.table(field),
                List.of(Column.of("id", Kind.WHOLE), Column.of("code", Kind.SMALL)),
                () -> IntStream.range(0, events.size())
                        .filter(event -> column.codes(event) != 0)
                        .boxed()
                        .flatMap(event -> codes(event, column.codes(event)))
                        .iterator());
    }

    private static Stream<int[]> codes(int event, long mask) {
        return LongStream.iterate(mask, m -> m != 0, m -> m & (m - 1))
                .mapToObj(m -> new int[] {event, Long.numberOfTrailingZeros(m)});
    }
}
