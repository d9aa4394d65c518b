package nl.samentel.hub.counting;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * DuckDB in memory, packed there, and closed in: no file, network or extension access, no spilling to disk, and a configuration that
 * cannot be changed again. Runs product-owned SQL only.
 */
final class AnalyticalEngine implements AutoCloseable {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_]{1,60}");

    private static final String PACKED = "packed";

    private final Connection connection;

    private AnalyticalEngine(Connection connection) {
        this.connection = connection;
    }

    static AnalyticalEngine start(FactBuilder.Limits limits) throws SQLException {
        AnalyticalEngine engine = new AnalyticalEngine(DriverManager.getConnection("jdbc:duckdb:"));
        for (String setting : List.of(
                "SET memory_limit = '" + limits.memoryMegabytes() + "MB'",
                "SET threads = " + limits.threads(),
                "ATTACH ':memory:' AS " + PACKED + " (COMPRESS)",
                "USE " + PACKED,
                "SET temp_directory = ''",
                "SET max_temp_directory_size = '0KiB'",
                "SET force_compression = 'bitpacking'",
                "SET autoinstall_known_extensions = false",
                "SET autoload_known_extensions = false",
                "SET allow_community_extensions = false",
                "SET enable_external_access = false",
                "SET lock_configuration = true")) {
            engine.execute(setting);
        }
        return engine;
    }

    /** Lets through names and codes of definitions only, which are letters, digits and underscores. */
    static String plain(String name) {
        if (!PLAIN.matcher(name).matches()) {
            throw new IllegalArgumentException("A name or code in a definition is not plain.");
        }
        return name;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Packs what was put into tables that are not temporary. */
    void pack() throws SQLException {
        execute("CHECKPOINT " + PACKED);
    }

    Statement statement() throws SQLException {
        return connection.createStatement();
    }

    PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    DuckDBAppender appenderOfTemporary(String table) throws SQLException {
        return connection.unwrap(DuckDBConnection.class).createAppender("temp", DuckDBConnection.DEFAULT_SCHEMA, table);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
