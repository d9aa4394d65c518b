package nl.samentel.hub.counting;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import nl.samentel.schema.codelist.Area;
import nl.samentel.schema.codelist.Areas;
import nl.samentel.schema.codelist.Code;
import nl.samentel.schema.codelist.CodeLists;
import nl.samentel.schema.event.AgeBand;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.SubjectRole;
import org.duckdb.DuckDBAppender;

/** Loads events into the analytical engine by its appender. */
final class EventLoader {
    private final AnalyticalEngine engine;
    private final SnapshotEvents events;

    private EventLoader(AnalyticalEngine engine, SnapshotEvents events) {
        this.engine = engine;
        this.events = events;
    }

    static void load(AnalyticalEngine engine, SnapshotEvents events) throws SQLException {
        EventLoader loader = new EventLoader(engine, events);
        loader.createTables();
        loader.appendAreas();
        loader.appendEvents();
        for (int i = 0; i < SnapshotEvents.MULTIPLE.size(); i++) {
            loader.appendCodes(i);
        }
    }

    private void createTables() throws SQLException {
        List<String> columns = new ArrayList<>(List.of(
                "id INTEGER",
                "type " + enumeration(names(EventType.values())),
                "day DATE",
                "end_day DATE",
                "dated BOOLEAN",
                "grp INTEGER",
                "cas INTEGER",
                "role " + enumeration(names(SubjectRole.values())),
                "person INTEGER",
                "who INTEGER",
                "household INTEGER",
                "age_band " + enumeration(names(AgeBand.values())),
                "pc4 VARCHAR"));
        for (Attribute attribute : SnapshotEvents.SINGLE) {
            columns.add(attribute.field() + " " + enumeration(codes(attribute)));
        }
        engine.execute("CREATE TABLE event (" + String.join(", ", columns) + ")");
        for (Attribute attribute : SnapshotEvents.MULTIPLE) {
            engine.execute("CREATE TABLE event_" + attribute.field() + " (id INTEGER, code "
                    + enumeration(codes(attribute)) + ")");
        }
        engine.execute("CREATE TABLE area (pc4 VARCHAR, shown VARCHAR, roll_up VARCHAR)");
    }

    private static String enumeration(List<String> codes) {
        return codes.stream()
                .map(c -> "'" + AnalyticalEngine.plain(c) + "'")
                .collect(Collectors.joining(", ", "ENUM (", ")"));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static List<String> codes(Attribute attribute) {
        return CodeLists.list(attribute.codeList()).codes().stream()
                .map(Code::code)
                .toList();
    }

    private void appendAreas() throws SQLException {
        try (DuckDBAppender rows = engine.appender("area")) {
            for (Area area : Areas.all()) {
                rows.beginRow()
                        .append(area.code())
                        .append(AreaCodes.shown(area))
                        .append(area.rollUp())
                        .endRow();
            }
        }
    }

    private void appendEvents() throws SQLException {
        List<List<String>> single =
                SnapshotEvents.SINGLE.stream().map(EventLoader::codes).toList();
        try (DuckDBAppender rows = engine.appender("event")) {
            for (int event = 0; event < events.size(); event++) {
                rows.beginRow();
                rows.append(event).append(events.type(event).name()).appendEpochDays(events.day(event));
                appendDay(rows, events.end(event));
                rows.append(events.dated(event)).append(events.group(event));
                appendNumber(rows, events.caseNumber(event));
                rows.append(events.role(event).name())
                        .append(events.person(event))
                        .append(events.identified(event) ? events.person(event) : -1)
                        .append(events.household(event))
                        .append(events.age(event).name());
                appendCode(rows, events.postcode(event) == 0 ? "" : Integer.toString(events.postcode(event)));
                for (int i = 0; i < single.size(); i++) {
                    int code = events.code(i, event);
                    appendCode(rows, code < 0 ? "" : single.get(i).get(code));
                }
                rows.endRow();
            }
        }
    }

    private static void appendDay(DuckDBAppender rows, OptionalInt day) throws SQLException {
        if (day.isPresent()) {
            rows.appendEpochDays(day.getAsInt());
        } else {
            rows.appendNull();
        }
    }

    private static void appendNumber(DuckDBAppender rows, OptionalInt number) throws SQLException {
        if (number.isPresent()) {
            rows.append(number.getAsInt());
        } else {
            rows.appendNull();
        }
    }

    private static void appendCode(DuckDBAppender rows, String code) throws SQLException {
        if (code.isEmpty()) {
            rows.appendNull();
        } else {
            rows.append(code);
        }
    }

    private void appendCodes(int multiple) throws SQLException {
        Attribute attribute = SnapshotEvents.MULTIPLE.get(multiple);
        List<String> codes = codes(attribute);
        try (DuckDBAppender rows = engine.appender("event_" + attribute.field())) {
            for (int event = 0; event < events.size(); event++) {
                for (long mask = events.codes(multiple, event); mask != 0; mask &= mask - 1) {
                    rows.beginRow()
                            .append(event)
                            .append(codes.get(Long.numberOfTrailingZeros(mask)))
                            .endRow();
                }
            }
        }
    }
}
