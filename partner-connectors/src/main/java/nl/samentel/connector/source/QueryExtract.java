package nl.samentel.connector.source;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import nl.samentel.connector.problem.FileProblem;
import nl.samentel.connector.problem.Rule;

/** A query or table in a database, read over JDBC. {@link #toString()} shows neither address nor credentials. */
public final class QueryExtract implements ExtractFile {
    /** Rows fetched at once when nothing else is said. */
    public static final int FETCH_SIZE = 5_000;

    private final String part;
    private final String url;
    private final Properties credentials;
    private final String query;
    private final int fetchSize;

    private QueryExtract(String part, String url, Properties credentials, String query, int fetchSize) {
        this.part = part;
        this.url = url;
        this.credentials = credentials;
        this.query = query;
        this.fetchSize = fetchSize;
    }

    /**
     * Names a query.
     *
     * @param part part of the mapping
     * @param url JDBC address
     * @param credentials properties {@code user} and {@code password}, possibly none
     * @param query a {@code select}, or the name of a table or view
     * @param fetchSize rows fetched at once, at least 1
     */
    public static QueryExtract of(String part, String url, Properties credentials, String query, int fetchSize) {
        if (fetchSize < 1) {
            throw new IllegalArgumentException("The fetch size is at least 1.");
        }
        Properties copy = new Properties();
        copy.putAll(credentials);
        String text = query.strip();
        boolean table = text.chars().noneMatch(Character::isWhitespace);
        return new QueryExtract(part, url, copy, table ? "select * from " + text : text, fetchSize);
    }

    @Override
    public Optional<String> part() {
        return Optional.of(part);
    }

    @Override
    public String name() {
        return part + " (query)";
    }

    @Override
    public long size() {
        return 0;
    }

    @Override
    public RowReader open(SourceFormat format) throws SourceException {
        Connection connection = connect();
        try {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            return JdbcRowReader.open(name(), connection, query, fetchSize);
        } catch (SQLException e) {
            JdbcRowReader.closeQuietly(connection);
            throw refused(e);
        }
    }

    private Connection connect() throws SourceException {
        try {
            return DriverManager.getConnection(url, credentials);
        } catch (SQLException e) {
            throw new SourceException(FileProblem.of(name(), Rule.DATABASE_UNAVAILABLE, state(e)));
        }
    }

    private SourceException refused(SQLException e) {
        return new SourceException(FileProblem.of(name(), Rule.DATABASE_REFUSED, state(e)));
    }

    /** A driver's message can quote values; the SQL state cannot. */
    static String state(SQLException e) {
        return e.getSQLState() == null ? "?" : e.getSQLState();
    }

    @Override
    public String toString() {
        return "QueryExtract[" + part + "]";
    }
}
