package nl.samentel.hub.transparency.store;

import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs statements on the connection of the transaction that is open. A failure names the state and no value. */
final class Sql {
    private final AgroalDataSource database;

    Sql(AgroalDataSource database) {
        this.database = database;
    }

    /** Reads a row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException, IOException;
    }

    <T> List<T> list(String sql, Row<T> reader, Object... parameters) throws IOException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = prepare(connection, sql, parameters);
                ResultSet rows = select.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.of(rows));
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    <T> Optional<T> first(String sql, Row<T> reader, Object... parameters) throws IOException {
        return list(sql, reader, parameters).stream().findFirst();
    }

    int update(String sql, Object... parameters) throws IOException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = prepare(connection, sql, parameters)) {
            return update.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Runs one statement for each row of parameters. */
    void batch(String sql, List<Object[]> rows) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                bind(connection, update, row);
                update.addBatch();
            }
            update.executeBatch();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(connection, statement, parameters);
        return statement;
    }

    private static void bind(Connection connection, PreparedStatement statement, Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            if (value instanceof Long[] numbers) {
                statement.setArray(i + 1, connection.createArrayOf("bigint", numbers));
            } else if (value instanceof String[] texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", texts));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    private static IOException failed(SQLException e) {
        return new IOException("The database refuses, state " + e.getSQLState() + ".", e);
    }
}
