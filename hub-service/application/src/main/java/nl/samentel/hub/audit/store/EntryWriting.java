package nl.samentel.hub.audit.store;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import nl.samentel.schema.entry.Opening;
import nl.samentel.schema.tile.Entry;

/** Writes an entry, its erasable parts and what the tree hashes at one go, in the transaction that is open. */
@Singleton
class EntryWriting {
    private static final String SQL = "WITH row AS (INSERT INTO audit_entry (at, action, outcome, reason, actor_hash,"
            + " actor_roles, address_hash, purpose_hash, partner, datalab, object_type, object_id, origin, question,"
            + " trace_id, details) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb) RETURNING id),"
            + " parts AS (INSERT INTO audit_part (entry, name, salt, value) SELECT row.id, p.name, p.salt, p.value"
            + " FROM row, unnest(?::text[], ?::bytea[], ?::text[]) AS p (name, salt, value)),"
            + " hashed AS (INSERT INTO log_entry (entry, bytes) SELECT id, ? FROM row)"
            + " INSERT INTO log_pending (entry, shard, accepted_at) SELECT id, ?, ? FROM row";

    private final AgroalDataSource database;

    EntryWriting(AgroalDataSource database) {
        this.database = database;
    }

    void write(AuditEntryEntity row, String details, List<Opening> parts, String shard, Entry entry, Instant accepted)
            throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(SQL)) {
            int next = columns(insert, row, details);
            next = parts(connection, insert, next, parts);
            insert.setBytes(next++, entry.bytes());
            insert.setString(next++, shard);
            insert.setTimestamp(next, Timestamp.from(accepted));
            insert.executeUpdate();
        }
    }

    private static int columns(PreparedStatement insert, AuditEntryEntity row, String details) throws SQLException {
        insert.setTimestamp(1, Timestamp.from(row.at));
        String[] texts = {
            row.action.name(),
            row.outcome.name(),
            row.reason,
            row.actorHash,
            row.actorRoles,
            row.addressHash,
            row.purposeHash,
            row.partner,
            row.datalab,
            row.objectType,
            row.objectId,
            row.origin,
            row.question,
            row.traceId,
            details
        };
        for (int i = 0; i < texts.length; i++) {
            insert.setString(i + 2, texts[i]);
        }
        return texts.length + 2;
    }

    private static int parts(Connection connection, PreparedStatement insert, int next, List<Opening> parts)
            throws SQLException {
        Array names = connection.createArrayOf(
                "text", parts.stream().map(Opening::name).toArray());
        Array salts = connection.createArrayOf(
                "bytea",
                parts.stream().map(p -> Base64.getDecoder().decode(p.salt())).toArray(byte[][]::new));
        Array values = connection.createArrayOf(
                "text", parts.stream().map(Opening::part).toArray());
        insert.setArray(next, names);
        insert.setArray(next + 1, salts);
        insert.setArray(next + 2, values);
        return next + 3;
    }
}
