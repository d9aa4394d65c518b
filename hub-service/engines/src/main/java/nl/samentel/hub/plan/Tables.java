package nl.samentel.hub.plan;

import nl.samentel.schema.question.EventField;
import nl.samentel.schema.question.Offset;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Names of the tables that are loaded, and of their columns. */
public final class Tables {
    /** Records: one row each, {@code id} in order of loading. */
    public static final String EVENT = "event";

    /** Days: {@code day} since 1 January 1970, its year, quarter and month, and the days at distances in months. */
    public static final String CALENDAR = "calendar";

    /** Postcode areas: {@code pc4}, and the positions under which they are shown and rolled up. */
    public static final String AREA = "area";

    /** Subjects of cases: {@code cas} and {@code person}. Made by {@link CaseSteps}. */
    static final String CASE_PERSON = "case_person";

    /** Involvement: a row for each subject of a case that has a start. Made by {@link CaseSteps}. */
    static final String INVOLVEMENT = "involvement";

    private Tables() {}

    /** Returns the column of a field with one code. */
    public static String column(EventField field) {
        return "f_" + field.id();
    }

    /** Returns the table of a field with several codes: {@code id} and {@code code}. */
    public static String table(EventField field) {
        return "event_" + field.id();
    }

    /** Returns the column of the calendar for a distance in months. */
    public static String column(Offset offset) {
        return (offset.months() < 0 ? "m" : "p") + Math.abs(offset.months()) + "m";
    }

    static Table<Record> named(String table, String alias) {
        return DSL.table(DSL.name(table)).as(alias);
    }
}
