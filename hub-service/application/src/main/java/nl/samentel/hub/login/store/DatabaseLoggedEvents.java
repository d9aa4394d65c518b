package nl.samentel.hub.login.store;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samentel.hub.login.EventStream;
import nl.samentel.hub.login.LoggedEvents;
import nl.samentel.hub.login.RealmEvent;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Keeps a digest of each event of late. */
@Singleton
class DatabaseLoggedEvents implements LoggedEvents {
    private final AgroalDataSource database;

    DatabaseLoggedEvents(AgroalDataSource database) {
        this.database = database;
    }

    /** Work on a statement. */
    private interface Statement<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    @Override
    public Optional<Instant> newest(EventStream stream) {
        return run("SELECT max(least(at, logged_at)) FROM login_event WHERE stream = ?", select -> {
            select.setString(1, stream.name());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant);
            }
        });
    }

    @Override
    public List<RealmEvent> without(List<RealmEvent> events) {
        Set<String> known = run("SELECT digest FROM login_event WHERE digest = ANY (?)", select -> {
            Object[] digests = events.stream().map(e -> e.digest().hex()).toArray();
            select.setArray(1, select.getConnection().createArrayOf("text", digests));
            try (ResultSet rows = select.executeQuery()) {
                Set<String> found = new HashSet<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        });
        return events.stream().filter(e -> !known.contains(e.digest().hex())).toList();
    }

    @Override
    public boolean add(RealmEvent event, Instant now) {
        return run(
                "INSERT INTO login_event (digest, stream, at, logged_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                add -> {
                    add.setString(1, event.digest().hex());
                    add.setString(2, event.stream().name());
                    add.setTimestamp(3, Timestamp.from(event.at()));
                    add.setTimestamp(4, Timestamp.from(now));
                    return add.executeUpdate() == 1;
                });
    }

    @Override
    public void forget(EventStream stream, Instant before) {
        run("DELETE FROM login_event WHERE stream = ? AND at < ?", delete -> {
            delete.setString(1, stream.name());
            delete.setTimestamp(2, Timestamp.from(before));
            return delete.executeUpdate();
        });
    }

    private <T> T run(String sql, Statement<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.run(statement);
        } catch (SQLException e) {
            throw new ProblemException(
                    ProblemCode.UNAVAILABLE, "It cannot be kept which events have an entry, so none was written.", e);
        }
    }
}
