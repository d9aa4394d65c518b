package nl.samentel.hub.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.LogicalRDD;
import org.apache.spark.storage.StorageLevel;

/** Tables under names of their own in one session, as temporary views; they go when this closes. */
final class Views implements AutoCloseable {
    private final SparkSession session;
    private final List<String> names = new ArrayList<>();
    private final List<RDD<?>> kept = new ArrayList<>();

    Views(SparkSession session) {
        this.session = session;
    }

    SparkSession session() {
        return session;
    }

    /** Gives rows a name; they are computed wherever the name is used. */
    void name(String name, Dataset<Row> rows) {
        rows.createOrReplaceTempView(name);
        names.add(name);
    }

    /** Returns the rows of a statement, which are not computed yet. */
    Dataset<Row> rows(String select) {
        return session.sql(select);
    }

    /** Computes the rows of a statement now, as {@link #keep(Dataset)} does. */
    Dataset<Row> keep(String select) {
        return keep(rows(select));
    }

    /** Computes rows now and keeps them on the executors, with no memory of how they were made. */
    Dataset<Row> keep(Dataset<Row> rows) {
        Dataset<Row> computed = rows.localCheckpoint(true, StorageLevel.MEMORY_AND_DISK_SER());
        if (computed instanceof org.apache.spark.sql.classic.Dataset<Row> dataset
                && dataset.queryExecution().logical() instanceof LogicalRDD stored) {
            kept.add(stored.rdd());
        }
        return computed;
    }

    @Override
    public void close() {
        names.forEach(session.catalog()::dropTempView);
        kept.forEach(rows -> rows.unpersist(false));
    }
}
