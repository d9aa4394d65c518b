package nl.samentel.hub.plan;

import org.jooq.Record;
import org.jooq.Select;

/**
 * A table that is made on the way to the facts.
 *
 * @param table its name
 * @param rows its rows
 */
record Step(String table, Select<? extends Record> rows) {
    static Step of(Row row, Select<? extends Record> rows) {
        return new Step(row.table(), rows);
    }
}
