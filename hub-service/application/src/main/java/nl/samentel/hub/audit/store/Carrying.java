package nl.samentel.hub.audit.store;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import nl.samentel.hub.audit.CarriedEntries;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.log.CurrentShard;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Gives entries from before the tree the form that the tree hashes, in their old order. */
@Singleton
class Carrying implements CarriedEntries {
    private static final int BATCH = 1_000;
    private static final String HASHED = "INSERT INTO log_entry (entry, bytes) VALUES (?, ?)";
    private static final String WAITING = "INSERT INTO log_pending (entry, shard, accepted_at) VALUES (?, ?, ?)";

    private final UnitOfWork unit;
    private final AuditEntries entries;
    private final AgroalDataSource database;
    private final CurrentShard shard;
    private final Clock clock;

    Carrying(UnitOfWork unit, AuditEntries entries, AgroalDataSource database, CurrentShard shard, Clock clock) {
        this.unit = unit;
        this.entries = entries;
        this.database = database;
        this.shard = shard;
        this.clock = clock;
    }

    @Override
    public long carry() {
        long carried = 0;
        int some;
        do {
            some = unit.call(this::some);
            carried += some;
        } while (some > 0);
        return carried;
    }

    private int some() {
        List<AuditEntryEntity> rows = entries.find(
                        "select a from AuditEntryEntity a left join LogEntryEntity l on l.entry = a.id"
                                + " where l.entry is null order by a.id")
                .page(0, BATCH)
                .list();
        if (!rows.isEmpty()) {
            try (Connection connection = database.getConnection()) {
                write(connection, rows);
            } catch (SQLException e) {
                throw new ProblemException(ProblemCode.UNAVAILABLE, "Old entries cannot be carried over.", e);
            }
        }
        return rows.size();
    }

    private void write(Connection connection, List<AuditEntryEntity> rows) throws SQLException {
        // The shard of today: it is the year in which they come into a tree.
        String into = shard.of(clock.instant()).name();
        Timestamp now = Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        try (PreparedStatement hashed = connection.prepareStatement(HASHED);
                PreparedStatement waiting = connection.prepareStatement(WAITING)) {
            for (AuditEntryEntity row : rows) {
                long id = Objects.requireNonNull(row.id);
                hashed.setLong(1, id);
                hashed.setBytes(2, EntryText.of(row).entry().bytes());
                hashed.addBatch();
                waiting.setLong(1, id);
                waiting.setString(2, into);
                waiting.setTimestamp(3, now);
                waiting.addBatch();
            }
            hashed.executeBatch();
            waiting.executeBatch();
        }
    }
}
