package nl.samentel.hub.transparency.store;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.log.Shard;
import nl.samentel.hub.transparency.Recoveries;
import nl.samentel.hub.transparency.Recovery;
import nl.samentel.schema.signature.Signature;

/** Keeps recoveries in the database. */
@Singleton
class DatabaseRecoveries implements Recoveries {
    private final Sql sql;

    DatabaseRecoveries(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    @Override
    public List<Recovery> all() throws IOException {
        return sql.list(
                "SELECT shard, document, signature FROM log_recovery ORDER BY declared_at, shard",
                row -> new Recovery(
                        new Shard(row.getString(1)),
                        row.getString(2),
                        new Signature(row.getString(3)),
                        agreed(row.getString(1))));
    }

    private List<Recovery.Agreed> agreed(String shard) throws IOException {
        return sql.list(
                "SELECT datalab, partner, legal_entity, signature, signed_at FROM log_recovery_signature"
                        + " WHERE shard = ? ORDER BY datalab, partner",
                DatabaseRecoveries::agreed,
                shard);
    }

    private static Recovery.Agreed agreed(ResultSet row) throws SQLException {
        return new Recovery.Agreed(
                new DatalabId(row.getString(1)),
                new PartnerId(row.getString(2)),
                row.getString(3),
                new Signature(row.getString(4)),
                row.getTimestamp(5).toInstant());
    }

    @Override
    public void declare(Recovery recovery, Instant at) throws IOException {
        sql.update(
                "INSERT INTO log_recovery (shard, document, digest, signature, declared_at) VALUES (?, ?, ?, ?, ?)",
                recovery.shard().name(),
                recovery.document(),
                Recovery.signingInput(recovery.document()).digest().hex(),
                recovery.signature().text(),
                Timestamp.from(at));
    }

    @Override
    public void agree(Shard shard, Recovery.Agreed agreed) throws IOException {
        sql.update(
                "INSERT INTO log_recovery_signature (shard, datalab, partner, legal_entity, signature, signed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                shard.name(),
                agreed.datalab().code(),
                agreed.partner().code(),
                agreed.legalEntity(),
                agreed.signature().text(),
                Timestamp.from(agreed.at()));
    }

    @Override
    public void move(Shard from, Shard to) throws IOException {
        sql.update("UPDATE log_pending SET shard = ? WHERE shard = ?", to.name(), from.name());
    }
}
