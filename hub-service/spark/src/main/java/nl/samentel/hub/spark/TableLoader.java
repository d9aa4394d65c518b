package nl.samentel.hub.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import nl.samentel.hub.counting.EventTable;
import nl.samentel.hub.counting.EventTable.Kind;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Sends tables to the executors in parts, so that the driver never holds one whole. */
final class TableLoader {
    /** In how many slices a part goes; a large snapshot has many parts. */
    static final int SLICES = 2;

    private static final int PART = 100_000;

    private final Views views;
    private final EventTable table;
    private final StructType columns;

    private TableLoader(Views views, EventTable table) {
        this.views = views;
        this.table = table;
        this.columns = new StructType(table.columns().stream()
                .map(c -> DataTypes.createStructField(c.name(), type(c.kind()), c.optional()))
                .toArray(org.apache.spark.sql.types.StructField[]::new));
    }

    static void load(Views views, EventTable table) {
        views.name(table.name(), new TableLoader(views, table).parts());
    }

    private static DataType type(Kind kind) {
        return switch (kind) {
            case TRUTH -> DataTypes.BooleanType;
            case SMALL -> DataTypes.ShortType;
            case WHOLE -> DataTypes.IntegerType;
        };
    }

    private Dataset<Row> parts() {
        Iterator<int[]> rows = table.rows().iterator();
        Dataset<Row> all = part(rows);
        while (rows.hasNext()) {
            all = all.union(part(rows));
        }
        return all;
    }

    private Dataset<Row> part(Iterator<int[]> rows) {
        List<Row> part = new ArrayList<>();
        while (part.size() < PART && rows.hasNext()) {
            part.add(row(rows.next()));
        }
        return views.keep(views.session().createDataFrame(part, columns));
    }

    private Row row(int[] numbers) {
        @Nullable Object[] values = new @Nullable Object[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            values[i] = value(table.columns().get(i).kind(), numbers[i]);
        }
        return RowFactory.create(values);
    }

    private static @Nullable Object value(Kind kind, int number) {
        if (number == EventTable.ABSENT) {
            return null;
        }
        return switch (kind) {
            case TRUTH -> number == 1;
            case SMALL -> (short) number;
            case WHOLE -> number;
        };
    }
}
