package nl.samentel.hub.counting;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import nl.samentel.hub.plan.Tables;
import nl.samentel.schema.codelist.Area;
import nl.samentel.schema.codelist.Areas;
import nl.samentel.schema.question.Breakdown.Place.Detail;
import nl.samentel.schema.question.Breakdown.Time.Step;
import nl.samentel.schema.question.Choice;
import nl.samentel.schema.question.EventField;
import nl.samentel.schema.question.Offset;
import nl.samentel.schema.question.Places;
import nl.samentel.schema.question.Times;
import org.duckdb.DuckDBAppender;

/** Loads events into the analytical engine by its appender, as whole numbers only. */
final class EventLoader {
    private final AnalyticalEngine engine;
    private final SnapshotEvents events;

    private EventLoader(AnalyticalEngine engine, SnapshotEvents events) {
        this.engine = engine;
        this.events = events;
    }

    /**
     * Loads events.
     *
     * @param months distances that the calendar gives days at
     */
    static void load(AnalyticalEngine engine, SnapshotEvents events, Set<Integer> months) throws SQLException {
        EventLoader loader = new EventLoader(engine, events);
        loader.createTables();
        loader.appendAreas();
        loader.appendEvents();
        for (EventField field : events.fields()) {
            if (field.multiple()) {
                loader.appendCodes(field);
            }
        }
        loader.appendCalendar(months);
    }

    private void createTables() throws SQLException {
        List<String> columns = new ArrayList<>(List.of(
                "id INTEGER",
                "type SMALLINT",
                "day INTEGER",
                "end_day INTEGER",
                "dated BOOLEAN",
                "grp INTEGER",
                "cas INTEGER",
                "person INTEGER",
                "who INTEGER",
                "household INTEGER",
                "pc4 SMALLINT"));
        for (EventField field : events.fields()) {
            if (field.multiple()) {
                engine.execute(
                        "CREATE TABLE " + AnalyticalEngine.plain(Tables.table(field)) + " (id INTEGER, code SMALLINT)");
            } else {
                columns.add(AnalyticalEngine.plain(Tables.column(field)) + " SMALLINT");
            }
        }
        engine.execute("CREATE TABLE " + Tables.EVENT + " (" + String.join(", ", columns) + ")");
        engine.execute("CREATE TABLE " + Tables.AREA + " (pc4 SMALLINT, shown SMALLINT, part SMALLINT)");
    }

    private void appendAreas() throws SQLException {
        List<String> shown = codes(Detail.PC4);
        List<String> parts = codes(Detail.ROLL_UP);
        try (DuckDBAppender rows = engine.appender(Tables.AREA)) {
            for (Area area : Areas.all()) {
                rows.beginRow()
                        .append(Short.parseShort(area.code()))
                        .append((short) shown.indexOf(Places.shown(area, Detail.PC4)))
                        .append((short) parts.indexOf(Places.shown(area, Detail.ROLL_UP)))
                        .endRow();
            }
        }
    }

    private static List<String> codes(Detail detail) {
        return Places.choices(detail).stream().map(Choice::code).toList();
    }

    private void appendEvents() throws SQLException {
        List<EventField> single =
                events.fields().stream().filter(f -> !f.multiple()).toList();
        try (DuckDBAppender rows = engine.appender(Tables.EVENT)) {
            for (int event = 0; event < events.size(); event++) {
                rows.beginRow();
                rows.append(event).append((short) events.type(event).ordinal()).append(events.day(event));
                append(rows, events.end(event));
                rows.append(events.dated(event)).append(events.group(event));
                append(rows, events.caseNumber(event));
                rows.append(events.person(event))
                        .append(events.identified(event) ? events.person(event) : -1)
                        .append(events.household(event));
                if (events.postcode(event) == 0) {
                    rows.appendNull();
                } else {
                    rows.append((short) events.postcode(event));
                }
                for (EventField field : single) {
                    rows.append((short) events.code(field, event));
                }
                rows.endRow();
            }
        }
    }

    private static void append(DuckDBAppender rows, OptionalInt number) throws SQLException {
        if (number.isPresent()) {
            rows.append(number.getAsInt());
        } else {
            rows.appendNull();
        }
    }

    private void appendCodes(EventField field) throws SQLException {
        try (DuckDBAppender rows = engine.appender(Tables.table(field))) {
            for (int event = 0; event < events.size(); event++) {
                for (long mask = events.codes(field, event); mask != 0; mask &= mask - 1) {
                    rows.beginRow()
                            .append(event)
                            .append((short) Long.numberOfTrailingZeros(mask))
                            .endRow();
                }
            }
        }
    }

    /** Gives every day from the first event to the last one, so that a statement needs no arithmetic on dates. */
    private void appendCalendar(Set<Integer> months) throws SQLException {
        List<String> columns = new ArrayList<>(
                List.of("day INTEGER", "year SMALLINT", "quarter INTEGER", "month INTEGER", "new_year SMALLINT"));
        List<Offset> offsets =
                months.stream().map(m -> new Offset(m, Offset.Unit.MONTHS)).toList();
        offsets.forEach(o -> columns.add(AnalyticalEngine.plain(Tables.column(o)) + " INTEGER"));
        engine.execute("CREATE TABLE " + Tables.CALENDAR + " (" + String.join(", ", columns) + ")");
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int event = 0; event < events.size(); event++) {
            first = Math.min(first, events.day(event));
            last = Math.max(last, events.day(event));
        }
        try (DuckDBAppender rows = engine.appender(Tables.CALENDAR)) {
            for (int day = first; day <= last; day++) {
                LocalDate date = LocalDate.ofEpochDay(day);
                rows.beginRow()
                        .append(day)
                        .append((short) date.getYear())
                        .append(Times.number(date, Step.QUARTER))
                        .append(Times.number(date, Step.MONTH))
                        .append((short) (date.getDayOfYear() == 1 ? 1 : 0));
                for (Offset offset : offsets) {
                    rows.append((int) offset.from(date).toEpochDay());
                }
                rows.endRow();
            }
        }
    }
}
