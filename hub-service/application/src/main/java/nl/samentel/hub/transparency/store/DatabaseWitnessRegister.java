package nl.samentel.hub.transparency.store;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.log.Shard;
import nl.samentel.hub.transparency.Registration;
import nl.samentel.hub.transparency.Watched;
import nl.samentel.hub.transparency.WitnessRegister;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.note.NoteKey;
import nl.samentel.schema.signature.Signature;

/** Keeps the keys of witnesses in the database. */
@Singleton
class DatabaseWitnessRegister implements WitnessRegister {
    private static final String COLUMNS = "key, datalab, partner, legal_entity, signature, registered_at";
    private static final String ORDER = " ORDER BY registered_at, key";
    /** A checkpoint waits for a witness from when it is registered; what a larger one covers waits no more. */
    private static final String WATCHED =
            "SELECT " + COLUMNS + ", told_late_at, last.at AS cosigned, far.shard AS far_shard, far.size AS far_size,"
                    + " (SELECT min(c.offered_at) FROM log_candidate c WHERE c.offered_at >= w.registered_at"
                    + " AND NOT EXISTS (SELECT 1 FROM log_cosignature s JOIN log_shard mine ON mine.name = s.shard"
                    + " JOIN log_shard theirs ON theirs.name = c.shard WHERE s.witness = w.key"
                    + " AND (s.shard = c.shard AND s.size >= c.size OR mine.position > theirs.position))) AS owes"
                    + " FROM log_witness w LEFT JOIN LATERAL"
                    + " (SELECT max(signed_at) AS at FROM log_cosignature s WHERE s.witness = w.key) last ON true"
                    + " LEFT JOIN LATERAL (SELECT s.shard, s.size FROM log_cosignature s JOIN log_shard mine ON mine.name = s.shard"
                    + " WHERE s.witness = w.key ORDER BY mine.position DESC, s.size DESC LIMIT 1) far ON true" + ORDER;

    private final Sql sql;

    DatabaseWitnessRegister(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    @Override
    public List<Registration> all() throws IOException {
        return sql.list("SELECT " + COLUMNS + " FROM log_witness" + ORDER, DatabaseWitnessRegister::registration);
    }

    @Override
    public List<Registration> of(DatalabId datalab) throws IOException {
        return sql.list(
                "SELECT " + COLUMNS + " FROM log_witness WHERE datalab = ?" + ORDER,
                DatabaseWitnessRegister::registration,
                datalab.code());
    }

    @Override
    public void add(Registration registration) throws IOException {
        sql.update(
                "INSERT INTO log_witness (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                registration.key().text(),
                registration.datalab().code(),
                registration.partner().code(),
                registration.legalEntity(),
                registration.signature().text(),
                Timestamp.from(registration.at()));
    }

    @Override
    public List<Watched> watched() throws IOException {
        return sql.list(
                WATCHED,
                row -> new Watched(
                        registration(row),
                        time(row, "cosigned"),
                        until(row),
                        time(row, "owes"),
                        time(row, "told_late_at")));
    }

    @Override
    public void told(Registration registration, Instant at) throws IOException {
        sql.update(
                "UPDATE log_witness SET told_late_at = ? WHERE key = ?",
                Timestamp.from(at),
                registration.key().text());
    }

    private static Optional<Watched.Until> until(ResultSet row) throws SQLException {
        String shard = row.getString("far_shard");
        return shard == null
                ? Optional.empty()
                : Optional.of(new Watched.Until(new Shard(shard), row.getLong("far_size")));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static Registration registration(ResultSet row) throws SQLException, IOException {
        try {
            return new Registration(
                    NoteKey.parse(row.getString("key")),
                    new DatalabId(row.getString("datalab")),
                    new PartnerId(row.getString("partner")),
                    row.getString("legal_entity"),
                    new Signature(row.getString("signature")),
                    row.getTimestamp("registered_at").toInstant());
        } catch (FormatException e) {
            throw new IOException("The key of a witness cannot be read.", e);
        }
    }
}
