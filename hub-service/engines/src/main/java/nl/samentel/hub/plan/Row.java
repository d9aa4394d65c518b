package nl.samentel.hub.plan;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import nl.samentel.schema.question.EventField;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * A table under an alias, and its columns.
 *
 * @param table name of the table
 * @param alias alias in a statement
 */
record Row(String table, String alias) {
    static Row event(String alias) {
        return new Row(Tables.EVENT, alias);
    }

    Table<Record> as() {
        return Tables.named(table, alias);
    }

    Field<Integer> column(String column) {
        return field(name(alias, column), Integer.class);
    }

    Field<Boolean> dated() {
        return field(name(alias, "dated"), Boolean.class);
    }

    Field<Integer> id() {
        return column("id");
    }

    Field<Integer> type() {
        return column("type");
    }

    Field<Integer> day() {
        return column("day");
    }

    Field<Integer> end() {
        return column("end_day");
    }

    Field<Integer> group() {
        return column("grp");
    }

    Field<Integer> caseNumber() {
        return column("cas");
    }

    Field<Integer> person() {
        return column("person");
    }

    Field<Integer> who() {
        return column("who");
    }

    Field<Integer> household() {
        return column("household");
    }

    Field<Integer> pc4() {
        return column("pc4");
    }

    Field<Integer> entry() {
        return column("entry");
    }

    Field<Integer> code(EventField field) {
        return column(Tables.column(field));
    }
}
