package nl.samentel.hub.spark;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import nl.samentel.hub.counting.FactBuildException;
import nl.samentel.hub.counting.FactRows;
import nl.samentel.hub.counting.FactRows.Key;
import nl.samentel.hub.plan.FactPlan;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Brings the facts of a question to the driver, in the order of each key, one partition after the other. */
final class FactReader {
    private static final int NO_CODE = -1;

    private FactReader() {}

    static void read(Views views, FactRows facts) throws FactBuildException {
        for (Key key : Key.values()) {
            Dataset<Row> rows = views.keep(ordered(views, facts.codes(), key));
            facts.expect(key, Math.toIntExact(rows.count()));
            Iterator<Row> each = rows.toLocalIterator();
            while (each.hasNext()) {
                facts.add(key, numbers(each.next()));
            }
        }
    }

    /** Moves rows once: where they go by ranges of all columns, equal ones meet and partitions are in order already. */
    private static Dataset<Row> ordered(Views views, List<String> codes, Key key) {
        Column[] columns = Stream.concat(Stream.of(key.column()), codes.stream())
                .map(name -> functions.col("`" + name + "`"))
                .toArray(Column[]::new);
        return views.session()
                .table(FactPlan.FACTS)
                .select(columns)
                .repartitionByRange(columns)
                .distinct()
                .sort(columns);
    }

    private static int[] numbers(Row row) {
        int[] numbers = new int[row.length()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = row.isNullAt(i) ? NO_CODE : ((Number) row.get(i)).intValue();
        }
        return numbers;
    }
}
