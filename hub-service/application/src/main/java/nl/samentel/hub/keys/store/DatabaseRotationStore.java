package nl.samentel.hub.keys.store;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.atrest.EpochKeys;
import nl.samentel.hub.atrest.KeystoreException;
import nl.samentel.hub.atrest.RootId;
import nl.samentel.hub.atrest.SealException;
import nl.samentel.hub.atrest.SnapshotKeys;
import nl.samentel.hub.keys.KeyRoot;
import nl.samentel.hub.keys.RotationStore;

/** Wraps rows anew in the transaction that is open, whose role must own the tables. */
@Singleton
class DatabaseRotationStore implements RotationStore {
    private final AgroalDataSource database;
    private final KeyRootRows rows;
    private final NoiseKeyRows noise;
    private final Clock clock;

    DatabaseRotationStore(AgroalDataSource database, KeyRootRows rows, NoiseKeyRows noise, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.noise = noise;
        this.clock = clock;
    }

    @Override
    public int begin() {
        return with(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("LOCK TABLE key_rotation IN EXCLUSIVE MODE");
            }
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO key_rotation (number, started_at)"
                    + " SELECT coalesce(max(number), 0) + 1, ? FROM key_rotation"
                    + " HAVING count(*) FILTER (WHERE finished_at IS NULL) = 0")) {
                insert.setTimestamp(1, Timestamp.from(clock.instant()));
                insert.executeUpdate();
            }
            try (Statement statement = connection.createStatement();
                    ResultSet row =
                            statement.executeQuery("SELECT number FROM key_rotation WHERE finished_at IS NULL")) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    @Override
    public List<KeyRoot> due(int rotation) {
        return rows.roots(
                "state = ?1 and (rotation is null or rotation <> ?2) order by datalab, epoch",
                KeyRoot.State.CURRENT,
                rotation);
    }

    @Override
    public boolean lockWriters(RootId current) {
        return with(connection -> {
            // The root first, as writers do, who hold it before they write.
            try (PreparedStatement select = connection.prepareStatement("SELECT 1 FROM key_root WHERE datalab = ?"
                    + " AND epoch = ? AND generation = ? AND state = 'CURRENT' FOR UPDATE")) {
                select.setString(1, current.scope().datalab());
                select.setInt(2, current.scope().epoch());
                select.setInt(3, current.generation());
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        return false;
                    }
                }
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("LOCK TABLE delivery, event_record, alias, seen_tag, snapshot, noise_key,"
                        + " official_candidate IN SHARE ROW EXCLUSIVE MODE");
                // Tables of pairs that were not used yet are under the old roots; their partners send them again.
                statement.execute("TRUNCATE renewal_pair, renewal_chunk, renewal_label");
            }
            return true;
        });
    }

    @Override
    public void rewrap(EpochKeys from, EpochKeys to, Progress progress) throws SealException {
        try (Connection connection = database.getConnection()) {
            new Rewrap(connection, from, to, progress).run();
        } catch (SQLException e) {
            throw new RotationFailedException(e);
        }
    }

    @Override
    public void rewrapNoise(DatalabId datalab, SnapshotKeys from, SnapshotKeys to)
            throws SealException, KeystoreException {
        NoiseKeyEntity row = noise.findById(datalab.code());
        if (row != null) {
            row.wrapped = to.noiseWrap().rewrap(from.noiseWrap(), row.wrapped);
            noise.flush();
        }
    }

    @Override
    public void resealReleases(DatalabId datalab, SnapshotKeys from, SnapshotKeys to)
            throws SealException, KeystoreException {
        try (Connection connection = database.getConnection()) {
            new Reseal(connection, from.releaseSeal(), to.releaseSeal()).run(datalab);
        } catch (SQLException e) {
            throw new RotationFailedException(e);
        }
    }

    @Override
    public void replace(KeyRoot old, KeyRoot fresh, int rotation) {
        KeyRootEntity row = rows.findById(KeyRootRows.key(old.id()));
        if (row.state != KeyRoot.State.CURRENT) {
            throw new IllegalStateException("Only a current root is replaced.");
        }
        row.state = KeyRoot.State.DOOMED;
        rows.flush();
        KeyRootEntity next = KeyRootRows.row(fresh);
        next.rotation = rotation;
        rows.persistAndFlush(next);
    }

    @Override
    public void finish(int rotation) {
        with(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE key_rotation SET finished_at = ? WHERE number = ?")) {
                update.setTimestamp(1, Timestamp.from(clock.instant()));
                update.setInt(2, rotation);
                return update.executeUpdate();
            }
        });
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** The connection is that of the transaction. */
    private <T> T with(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new RotationFailedException(e);
        }
    }
}
