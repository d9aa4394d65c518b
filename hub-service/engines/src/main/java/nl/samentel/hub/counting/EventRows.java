package nl.samentel.hub.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nl.samentel.hub.counting.EventTable.Column;
import nl.samentel.hub.counting.EventTable.Kind;
import nl.samentel.hub.plan.Tables;
import nl.samentel.schema.question.EventField;

/** A row for each event: what all events have, and each field that has one code. */
final class EventRows {
    private static final List<Column> OF_ALL = List.of(
            Column.of("id", Kind.WHOLE),
            Column.of("type", Kind.SMALL),
            Column.of("day", Kind.WHOLE),
            Column.optional("end_day", Kind.WHOLE),
            Column.of("dated", Kind.TRUTH),
            Column.of("grp", Kind.WHOLE),
            Column.optional("cas", Kind.WHOLE),
            Column.of("person", Kind.WHOLE),
            Column.of("who", Kind.WHOLE),
            Column.of("household", Kind.WHOLE),
            Column.optional("pc4", Kind.SMALL));

    private final SnapshotEvents events;
    private final List<EventField> single;
    private final List<FieldColumn> codes;

    private EventRows(SnapshotEvents events) {
        this.events = events;
        this.single = events.fields().stream().filter(f -> !f.multiple()).toList();
        this.codes = single.stream().map(events::column).toList();
    }

    static EventTable table(SnapshotEvents events) {
        EventRows rows = new EventRows(events);
        List<Column> columns = new ArrayList<>(OF_ALL);
        rows.single.forEach(f -> columns.add(Column.of(Tables.column(f), Kind.SMALL)));
        return new EventTable(
                Tables.EVENT,
                columns,
                () -> IntStream.range(0, events.size()).mapToObj(rows::row).iterator());
    }

    private int[] row(int event) {
        int[] row = new int[OF_ALL.size() + codes.size()];
        row[0] = event;
        row[1] = events.type(event).ordinal();
        row[2] = events.day(event);
        row[3] = orAbsent(events.end(event));
        row[4] = events.dated(event) ? 1 : 0;
        row[5] = events.group(event);
        row[6] = orAbsent(events.caseNumber(event));
        row[7] = events.person(event);
        row[8] = events.identified(event) ? events.person(event) : -1;
        row[9] = events.household(event);
        row[10] = events.postcode(event) == 0 ? EventTable.ABSENT : events.postcode(event);
        for (int i = 0; i < codes.size(); i++) {
            row[OF_ALL.size() + i] = codes.get(i).code(event);
        }
        return row;
    }

    private static int orAbsent(OptionalInt number) {
        return number.orElse(EventTable.ABSENT);
    }
}
