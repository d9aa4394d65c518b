package nl.samentel.hub;

import static nl.samentel.hub.testing.Stopwatch.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.samentel.hub.testing.Callers;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.MadeUp;
import nl.samentel.hub.testing.Sender;
import nl.samentel.schema.event.EncodedBatch;
import nl.samentel.schema.event.EventBatchWriter;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Compares delivering over HTTP (token, Avro, agreement, wrapping, quota, log entry, one transaction a batch) with a plain
 * COPY of the very rows that came out of it, into tables of the same shape, batch by batch. No test by its name: the
 * profile {@code bench} runs it.
 */
@QuarkusTest
class IngestBenchmark extends HubTest {
    private static final int BATCHES = 40;
    private static final int RECORDS = 5_000;

    @Test
    void deliversTwoHundredThousandRecords() throws Exception {
        Callers.openDatalab("VTF", "POL");
        double cold = deliver(2021);
        double warm = deliver(2022);
        long stored = Database.number("SELECT count(*) FROM event_record");

        double copy = copyAgain();

        double records = (double) BATCHES * RECORDS;
        assertThat(stored).isEqualTo(2 * BATCHES * RECORDS);
        System.out.printf(
                Locale.ROOT,
                "hub ingest %,.0f records/s (the first delivery %,.0f), plain COPY of the same rows %,.0f records/s, ratio"
                        + " %.2f%n",
                records / warm,
                records / cold,
                records / copy,
                copy / warm);
    }

    private static double deliver(int year) throws Exception {
        Sender sender = Sender.announce("vtf", year + "-01-01", (year + 1) + "-01-01");
        List<EncodedBatch> batches = IntStream.range(0, BATCHES)
                .mapToObj(b -> batch(sender.id(), year, b))
                .toList();
        double seconds =
                seconds(() -> batches.forEach(b -> sender.trying(b).then().statusCode(200)));
        sender.seal();
        return seconds;
    }

    private static EncodedBatch batch(String delivery, int year, int number) {
        return new EventBatchWriter()
                .write(IntStream.range(number * RECORDS, (number + 1) * RECORDS)
                        .mapToObj(i -> MadeUp.report(delivery, i, LocalDate.of(year, 3, 1), "FIRST")
                                .build())
                        .toList());
    }

    /** Copies the stored rows out, a batch at a time, then times copying them into empty tables of the same shape. */
    private static double copyAgain() throws Exception {
        Database.execute("CREATE TABLE plain_event (LIKE event_record INCLUDING ALL)");
        Database.execute("CREATE TABLE plain_alias (LIKE alias INCLUDING ALL)");
        try (Connection owner = Database.asOwner()) {
            CopyManager copy = owner.unwrap(PGConnection.class).getCopyAPI();
            List<byte[]> events = out(copy, "event_record", RECORDS);
            List<byte[]> aliases = out(copy, "alias", 2 * RECORDS);
            owner.setAutoCommit(false);
            return seconds(() -> {
                for (int b = 0; b < BATCHES; b++) {
                    in(copy, "plain_event", events.get(b));
                    in(copy, "plain_alias", aliases.get(b));
                    owner.commit();
                }
            });
        } finally {
            Database.execute("DROP TABLE plain_event, plain_alias");
        }
    }

    private static List<byte[]> out(CopyManager copy, String table, int rows) throws SQLException, IOException {
        List<byte[]> parts = new ArrayList<>();
        for (int b = 0; b < BATCHES; b++) {
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            copy.copyOut(
                    "COPY (SELECT * FROM " + table + " ORDER BY ctid OFFSET " + b * rows + " LIMIT " + rows
                            + ") TO STDOUT (FORMAT binary)",
                    part);
            parts.add(part.toByteArray());
        }
        return parts;
    }

    private static void in(CopyManager copy, String table, byte[] rows) throws SQLException, IOException {
        copy.copyIn("COPY " + table + " FROM STDIN (FORMAT binary)", new ByteArrayInputStream(rows), 1 << 16);
    }
}
