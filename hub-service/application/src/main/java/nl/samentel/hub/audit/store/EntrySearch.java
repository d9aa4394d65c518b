package nl.samentel.hub.audit.store;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.hub.audit.AuditQuery;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import org.postgresql.PGStatement;

/**
 * Finds entries newest first: by their time, and by their number where times are the same; what a caller did, at whatever time, by number. There
 * is an index in that order for each, so a page costs much the same wherever it is.
 */
@Singleton
class EntrySearch {
    private final AgroalDataSource database;

    EntrySearch(AgroalDataSource database) {
        this.database = database;
    }

    /** Returns the numbers of entries that match. */
    List<Long> ids(AuditQuery query) {
        try (Connection connection = database.getConnection()) {
            Optional<Timestamp> before = Optional.empty();
            if (query.before().isPresent()) {
                before = at(connection, query.before().get());
                if (before.isEmpty()) {
                    return List.of();
                }
            }
            return ids(connection, EntrySelect.of(query, before));
        } catch (SQLException e) {
            throw new ProblemException(ProblemCode.UNAVAILABLE, "The log cannot be read.", e);
        }
    }

    /** Counts entries that match and have no place below these sizes. */
    long behind(AuditQuery query, Map<String, Long> sizes) {
        try (Connection connection = database.getConnection()) {
            return ids(connection, EntrySelect.behind(query, sizes)).get(0);
        } catch (SQLException e) {
            throw new ProblemException(ProblemCode.UNAVAILABLE, "The log cannot be read.", e);
        }
    }

    /** Returns the time of an entry, or of the one before if there is no such entry. */
    private static Optional<Timestamp> at(Connection connection, long id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT at FROM audit_entry WHERE id <= ? ORDER BY id DESC LIMIT 1")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getTimestamp(1)) : Optional.empty();
            }
        }
    }

    private static List<Long> ids(Connection connection, EntrySelect query) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query.sql())) {
            // A plan made for all values would be the wrong one for a partner or a caller that is rare.
            select.unwrap(PGStatement.class).setPrepareThreshold(0);
            query.bind(connection, select);
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        }
    }
}
