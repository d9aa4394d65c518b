package nl.samentel.hub.snapshot.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import nl.samentel.hub.snapshot.BuildException;
import nl.samentel.hub.snapshot.EventSource;

/** Streams sealed events and wrapped tags under the role that links, side by side in order of record id. */
@Singleton
class LinkageDatabase implements EventSource {
    private static final int FETCH = 5_000;
    private static final String EVENTS =
            "SELECT record_id, delivery, payload FROM event_record WHERE delivery = ANY (?) ORDER BY record_id";
    private static final String IDS = "SELECT delivery, event_id FROM event_record WHERE delivery = ANY (?)";
    private static final String TAGS =
            "SELECT record_id, partner, epoch, tag_type, wrapped FROM alias WHERE delivery = ANY (?) ORDER BY record_id";

    private final AgroalDataSource database;

    LinkageDatabase(@DataSource("linkage") AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public void readIds(List<UUID> deliveries, IdReader reader) throws BuildException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            Array wanted = connection.createArrayOf("uuid", deliveries.toArray());
            try (PreparedStatement query = query(connection, IDS, wanted);
                    ResultSet ids = query.executeQuery()) {
                while (ids.next()) {
                    reader.id(ids.getObject(1, UUID.class), ids.getBytes(2));
                }
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new BuildException("database", e);
        }
    }

    @Override
    public void read(List<UUID> deliveries, Reader reader) throws BuildException {
        stream(deliveries, reader, true);
    }

    @Override
    public void readWithoutTags(List<UUID> deliveries, Reader reader) throws BuildException {
        stream(deliveries, reader, false);
    }

    private void stream(List<UUID> deliveries, Reader reader, boolean tags) throws BuildException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try (Statement settings = connection.createStatement()) {
                settings.execute("SET LOCAL work_mem = '64MB'");
            }
            Array ids = connection.createArrayOf("uuid", deliveries.toArray());
            merge(connection, ids, reader, tags);
            connection.rollback();
        } catch (SQLException e) {
            throw new BuildException("database", e);
        }
    }

    private static void merge(Connection connection, Array ids, Reader reader, boolean tags)
            throws SQLException, BuildException {
        try (PreparedStatement eventQuery = query(connection, EVENTS, ids);
                PreparedStatement tagQuery = query(connection, TAGS, ids);
                ResultSet events = eventQuery.executeQuery()) {
            if (!tags) {
                while (events.next()) {
                    record(events, reader);
                }
                return;
            }
            try (ResultSet aliases = tagQuery.executeQuery()) {
                merge(events, aliases, reader);
            }
        }
    }

    private static void merge(ResultSet events, ResultSet aliases, Reader reader) throws SQLException, BuildException {
        boolean more = aliases.next();
        while (events.next()) {
            UUID record = record(events, reader);
            while (more && record.equals(aliases.getObject(1, UUID.class))) {
                reader.tag(aliases.getString(2), aliases.getInt(3), aliases.getInt(4), aliases.getBytes(5));
                more = aliases.next();
            }
        }
        if (more) {
            throw new BuildException("tag-without-event");
        }
    }

    private static UUID record(ResultSet events, Reader reader) throws SQLException, BuildException {
        UUID record = events.getObject(1, UUID.class);
        reader.record(record, events.getObject(2, UUID.class), events.getBytes(3));
        return record;
    }

    private static PreparedStatement query(Connection connection, String sql, Array ids) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(FETCH);
        statement.setArray(1, ids);
        return statement;
    }
}
