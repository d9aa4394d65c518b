package nl.samentel.hub.delivery.store;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import nl.samentel.hub.delivery.SealedBatch;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Copies sealed events into the database, in the transaction that is open. */
@Singleton
class EventCopy {
    private final AgroalDataSource database;

    EventCopy(AgroalDataSource database) {
        this.database = database;
    }

    /** Copies a batch; the connection is that of the transaction. */
    void copy(UUID delivery, String partner, SealedBatch batch) throws SQLException {
        try (Connection connection = database.getConnection()) {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            send(
                    postgres,
                    "COPY event_record (record_id, event_id, delivery, payload) FROM STDIN (FORMAT binary)",
                    events(delivery, batch));
            send(
                    postgres,
                    "COPY alias (record_id, delivery, partner, epoch, tag_type, wrapped) FROM STDIN (FORMAT binary)",
                    aliases(delivery, partner, batch));
        }
    }

    private static void send(PGConnection postgres, String sql, BinaryCopy rows) throws SQLException {
        CopyIn copy = postgres.getCopyAPI().copyIn(sql);
        try {
            copy.writeToCopy(rows.bytes(), 0, rows.size());
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static BinaryCopy events(UUID delivery, SealedBatch batch) {
        BinaryCopy copy = new BinaryCopy(batch.rows().size() * 400);
        for (SealedBatch.Row row : batch.rows()) {
            copy.row(4).uuid(row.record()).bytea(row.eventId()).uuid(delivery).bytea(row.payload());
        }
        return copy.end();
    }

    private static BinaryCopy aliases(UUID delivery, String partner, SealedBatch batch) {
        BinaryCopy copy = new BinaryCopy(batch.aliases().size() * 120);
        for (SealedBatch.Alias alias : batch.aliases()) {
            copy.row(6)
                    .uuid(alias.record())
                    .uuid(delivery)
                    .text(partner)
                    .int4(alias.epoch())
                    .int2(alias.type().ordinal())
                    .bytea(alias.wrapped());
        }
        return copy.end();
    }
}
